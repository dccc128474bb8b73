import type { Said } from "@/lib/domain/tradeoff/reading";
import { wordsOf } from "@/lib/domain/tradeoff/words";

/** Stems of words that name a mechanism: what happens to data, time, machines, people or money. */
const STEMS = (
  "read writ quer request call hop trip lookup look index scan join lock copy copies replic lag stale fresh old late wait second minute hour day ms slow fast quick skip miss hit cach evict expire ttl invalidat purge warm cold " +
  "node server machine instance box host zone region rack disk memor ram cpu core network bandwidth byte socket connection pool thread process queue buffer backlog retry retries duplicat twice order lost lose loss drop fail crash restart reboot deploy release rollback migrat schema column key shard partition split merge move hot spread balanc route target probe check detect eject " +
  "team people engineer operator user person customer client office developer on-call pager bill price pay dollar $ cost month idle spare licence vendor provider cloud " +
  "token session cookie password revoke expir certificate key secret leak attack abuse block limit quota throttl reject " +
  "version contract field endpoint page cursor cache tool code test debug trace log metric alert dashboard sample " +
  "consisten transaction atomic conflict overwrit diverge catch up sync async later eventual " +
  "reach answer ask record row table link file page message post order payment account row image video click open load work job task step path wire line end start run stop turn pick take give keep hold store save send fetch pass touch pull push change edit " +
  "night week meeting train learn watch hire guess plan rewrite write-up manual " +
  "nine ten five four six seven eight dozen hundred thousand half quarter third percent " +
  "single one two three both each every half double ceiling cap bound grow peak burst spike smooth drain absorb"
).split(" ");

const STEMS_BY_INITIAL = new Map(
  STEMS.map((stem) => [stem.charAt(0), STEMS.filter((other) => other.startsWith(stem.charAt(0)))]),
);

function isKnown(word: string): boolean {
  return STEMS_BY_INITIAL.get(word.charAt(0))?.some((stem) => word.startsWith(stem)) ?? false;
}

/**
 * Whether a text names a mechanism that we know the words of, or something of the vocabulary, which is asked for only
 * then. Not knowing it lowers a score, it never refuses.
 */
export function namesMechanism({ text, words }: Said, vocabulary: () => readonly string[]): boolean {
  if (/\d/.test(text)) return true;
  return (
    words.some(isKnown) ||
    vocabulary().some((phrase) => wordsOf(phrase).some((word) => word.length > 3 && words.includes(word)))
  );
}
