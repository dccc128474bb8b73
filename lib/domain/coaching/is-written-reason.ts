/** What people write to have written something. Compared without case and punctuation. */
const FILLER: ReadonlySet<string> = new Set(
  (
    "a an and are as at be but by for from have i in is it its just of ok okay on or our so that the then they this to we will with yes no not n/a na none " +
    "todo tbd later soon fine good now maybe needed need necessary nothing reason reasons because accept accepted waive waived risk ignore ignored skip " +
    "best practice industry standard scalable simple test testing asdf qwerty lorem ipsum dolor sit amet blah foo bar xxx"
  ).split(" "),
);

const LEAST_LENGTH = 15;
const LEAST_WORDS = 3;

/** Whether a reason for setting a finding aside says something: 15 characters or more, and three different words besides filler. */
export function isWrittenReason(reason: string): boolean {
  if (reason.trim().length < LEAST_LENGTH) return false;
  const words = reason
    .toLowerCase()
    .normalize("NFKC")
    .split(/[^\p{L}\p{N}%]+/u);
  const telling = new Set(
    words.filter((word) => word.length > 1 && !FILLER.has(word) && !/^(.)\1+$/u.test(word)),
  );
  return telling.size >= LEAST_WORDS || isUnspacedScript(reason);
}

/** Scripts that put no spaces between words cannot be counted by them. */
function isUnspacedScript(reason: string): boolean {
  const signs =
    reason.match(
      /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/gu,
    ) ?? [];
  return new Set(signs).size >= LEAST_LENGTH / 2;
}
