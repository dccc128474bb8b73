"use client";

import "@/lib/client/zod-without-eval";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import { ControlBar } from "@/components/lab-page/control-bar";
import { DirectLog } from "@/components/lab-page/direct-log";
import { LabNews } from "@/components/lab-page/lab-news";
import { ScriptForm } from "@/components/lab-page/script-form";
import { SessionLog } from "@/components/lab-page/session-log";
import { SideColumn } from "@/components/lab-page/side-column";
import { createLab } from "@/lib/client/lab-page/create-lab";
import { labPath, type LabAddress } from "@/lib/domain/sessions/lab/lab-address";
import type { LabControlId } from "@/lib/domain/sessions/lab/lab-control";

/** Writes what was chosen into the address, without a step back for each. */
function keepInAddress(address: LabAddress): void {
  window.history.replaceState(window.history.state, "", labPath(address));
}

/** The lab: the same agent over one connection and over a durable session, and what breaks them. */
export function LabPage({ address: given, faults }: { address: LabAddress; faults: readonly string[] }) {
  const [address, setAddress] = useState(given);
  const [lab] = useState(() => createLab());
  const state = useStore(lab.store);
  useEffect(() => {
    return () => {
      lab.close();
    };
  }, [lab]);
  const change = (next: LabAddress) => {
    setAddress(next);
    keepInAddress(next);
  };
  const press = (scenario: LabControlId) => {
    change({ ...address, scenario });
    void lab.press(scenario);
  };
  return (
    <div className="grid min-w-0 gap-4">
      {faults.length === 0 ? null : (
        <p role="alert" className="rounded-lg border border-warn/40 bg-warn-bg px-3 py-2 text-warn">
          This address says something the lab does not know. {faults.join(" ")} The rest holds.
        </p>
      )}
      <ControlBar state={state} scenario={address.scenario} onPress={press} onAsk={() => void lab.ask()} />
      <LabNews state={state} />
      <div className="grid min-w-0 gap-4 lg:grid-cols-2">
        <SideColumn side="direct" state={state} address={address}>
          <DirectLog reports={state.direct.reports} />
        </SideColumn>
        <SideColumn side="durable" state={state} address={address}>
          <SessionLog entries={state.watched?.entries ?? []} sessionId={state.current?.sessionId ?? null} />
        </SideColumn>
      </div>
      <ScriptForm
        address={address}
        onChange={(next) => {
          lab.close();
          change(next);
        }}
      />
    </div>
  );
}
