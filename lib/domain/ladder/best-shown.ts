import { impliesCondition } from "@/lib/domain/knowledge/implied-condition";
import type { Condition } from "@/lib/domain/knowledge/selector-schema";
import type { Option, Question } from "@/lib/domain/knowledge/step-schema";

function implyAll(held: readonly Condition[], asked: readonly Condition[]): boolean {
  return asked.every((one) => held.some((holds) => impliesCondition(holds, one)));
}

/** What an option asks to be there; what it asks not to be there draws nothing. */
function drawnBy({ shows }: Option): readonly Condition[] {
  return shows.filter((condition) => !("none" in condition));
}

/** Whether `other` asks of a board all that `option` asks, and more. */
function isMoreExact(other: Option, option: Option): boolean {
  return implyAll(other.shows, option.shows) && !implyAll(option.shows, other.shows);
}

/**
 * Of the options of a question that a board shows (`shown`, their ids), those to name, in the order of the question: an
 * option is left out where another one that is shown asks all the same of a board and more. Two tiers with a hot standby
 * are not called a pilot light, though all that a pilot light asks for is there. The one `decided` for is named where it
 * is shown, and then none that stands on nothing but what it stands on too: the key by which data is split is one key.
 * Empty only where `shown` is.
 */
export function bestShown(question: Question, shown: readonly string[], decided?: string): string[] {
  const options = question.options.filter(({ id }) => shown.includes(id));
  const taken = options.find(({ id }) => id === decided);
  const isNamed = (option: Option): boolean => {
    if (option === taken) return true;
    if (taken && implyAll(taken.shows, drawnBy(option))) return false;
    return !options.some((other) => isMoreExact(other, option));
  };
  return options.filter(isNamed).map(({ id }) => id);
}
