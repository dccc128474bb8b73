import { mapDelivery } from "@/lib/domain/overlay/delivery-map";
import { evidence, named, type FailureCheck } from "@/lib/domain/overlay/failures/failure-evidence";
import { findRelayed } from "@/lib/domain/overlay/relays";
import { isDetached, namesRuns } from "@/lib/domain/overlay/run-facts";

/** F12: several runs meet in one place, and events do not say whose they are. */
export const twoVoices: FailureCheck = (index) => {
  const relayed = new Set(findRelayed(index).flatMap((one) => one.relayed));
  const mixing = mapDelivery(index).producers.filter(
    (producer) => !relayed.has(producer) && isDetached(index, producer) && !namesRuns(index, producer),
  );
  return evidence(`Events of ${named(mixing)} name no run, so two runs read as one.`, mixing);
};

/** F15: an agent that leads others passes on what they say. */
export const orchestratorBottleneck: FailureCheck = (index) => {
  const relays = findRelayed(index);
  const relayed = relays.flatMap((one) => one.relayed);
  return evidence(
    `${named(relayed)} ${relayed.length === 1 ? "is" : "are"} heard only through ${named(relays.map((one) => one.relay))}.`,
    [...relays.map((one) => one.relay), ...relayed],
  );
};
