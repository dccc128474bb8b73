import { seeded, type Seeded } from "@/lib/domain/sessions/script/seeded";

/*
 * What the agents write about: where to keep forty million vectors of 1,536 dimensions. The arithmetic is right: four
 * bytes a dimension are 245.8 GB, one byte 61.4 GB, one bit 7.7 GB.
 */
const OPENINGS = [
  "Forty million documents at 1,536 dimensions and four bytes each are 246 GB of vectors, so the first question is what has to stay in memory.",
  "Before any product there is a number: 40 million vectors of 6,144 bytes are 246 GB, and that is more than one ordinary machine holds.",
  "The vectors alone take 246 GB, so each store has to say what it keeps in memory and what it leaves on the disk.",
] as const;
const PLAN =
  "I look at three things in each: what one search costs, what it costs to keep the index fresh while documents come in, and what breaks first when the load is ten times as high. One colleague reads the benchmarks and another looks for what speaks against the plan. When both are back I put their parts together and say which store I would take.";
const FINDINGS = [
  "One byte for each dimension instead of four brings 246 GB down to 61 GB, and costs a point of recall or two.",
  "One bit for each dimension brings it down to 8 GB; the best few hundred are then ranked again by the originals on the disk.",
  "A graph index looks at some hundreds of vectors for each search, not at forty million, which is why memory decides and not arithmetic.",
  "A search that finds its part of the graph in memory is over in a few milliseconds; one that goes to the disk for every hop is not.",
  "Building the graph anew takes hours at this size, so the store has to take single documents while it is being searched.",
  "Deleted vectors stay in the graph as holes until somebody tidies up, and recall sinks a little with each of them.",
  "A filter that lets one document in a thousand pass is quicker without the graph: read the list, and measure them all.",
  "A filter that lets half of them pass is quicker with the graph, and a store that cannot tell the two apart is slow in one of them.",
  "Two copies on two machines double the searches a second, and not the speed of one search.",
  "Batches of a hundred documents go in about ten times as fast as a hundred documents one by one.",
  "At twenty searches a second every one of the three is bored, so the price of an idle machine is what differs.",
  "Splitting by customer keeps most searches on one machine; splitting by document asks all of them every time.",
] as const;
const DOUBTS = [
  "The plan counts vectors and forgets the graph beside them: links and ids are another sixty to a hundred bytes for each document.",
  "Nobody has said how many searches a second there are, and without that number two machines may be one too many or ten too few.",
  "If the model that makes the vectors changes, all forty million have to be made again, and both sets have to be kept while that goes on.",
  "The text is the truth and the vectors are a cache of it; the plan should say how the cache is made anew after it is lost.",
  "A search by words finds the name of a part that no vector knows, and half of the questions will be names.",
  "Recall was measured on a public set of questions, and yours are not those: put a hundred of your own aside before you choose.",
  "An extension of the database you have is one system less to run, and that is worth more than twenty milliseconds.",
  "Nothing in the plan says who may find what, and a filter that runs after the search shows how many documents a stranger may not see.",
  "A copy of the index that is a minute behind finds documents that were deleted a minute ago, so the answer has to look again.",
  "Hosted stores bill by what is stored and by what is read; the second half of that is a guess until somebody has counted.",
  "The slowest search of a hundred is what people remember, and the plan gives the middle one.",
] as const;
const ADVICE = [
  "Here is what I would do.",
  "Take the extension of the database that you have, as long as the index fits into the memory of one machine, because then a document and its vector are written together or not at all.",
  "Keep one byte for each dimension in memory, which is 61 GB, and leave the originals on the disk to rank the best hundred again.",
  "That is one machine with 96 GB, and a second one beside it, since a single one is a single point of failure.",
  "Split by customer before the index no longer fits, and not by document: a search then asks one machine and not all of them.",
  "Send searches and new documents to different copies, so that a large import does not slow down the people who search.",
  "Let a queue stand before the import, so that ten thousand documents at once become a delay instead of an outage.",
  "Search by words as well, and put the two lists together by rank; it is the cheapest gain there is.",
  "Keep the model's name beside every vector, so that two kinds can live side by side while you change it.",
  "Put a hundred real questions aside with the documents that answer them, and measure recall with those every week.",
  "Move to a store of its own when the index takes more than three quarters of the memory, or when the slowest search of a hundred takes more than 200 ms.",
  "You give up some speed and you gain one system less to run, to secure and to back up.",
  "What would change my mind is a second product that searches the same vectors, or a need for more than a thousand searches a second.",
  "Write both numbers down now, and then try the next load.",
] as const;

/** `count` sentences of a list in their own order, chosen by chance. */
function some(chance: Seeded, sentences: readonly string[], count: number): string {
  const left = [...sentences];
  while (left.length > count) left.splice(chance.below(left.length), 1);
  return left.join(" ");
}

/** The words each agent of a seed writes, in full. */
export function phrasesOf(seed: number) {
  const chance = seeded(seed, "phrases");
  const [first, ...rest] = ADVICE;
  return {
    plan: `${chance.pick(OPENINGS)} ${PLAN}`,
    findings: some(chance, FINDINGS, 7),
    doubts: `${some(chance, DOUBTS, 6)} Apart from that the plan holds.`,
    advice: `${first} ${some(chance, rest, 10)}`,
    /** What the answer to somebody who asked for less is. */
    inShort: some(chance, rest, 2),
  };
}
