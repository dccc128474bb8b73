import { isContiguous, openLab, type Lab } from "@/e2e/support/lab";
import { CUT_LINE, expect, test } from "@/e2e/support/test";
import { countTokens } from "@/lib/domain/sessions/lab/count-tokens";
import { seeded } from "@/lib/domain/sessions/script/seeded";

const SEQUENCES = 50;
const AT_ONCE = 3;
const TESTS = 5;
/** A second tab takes a page of its own, which is the dearest thing here. */
const STEPS = ["drop", "drop", "reload", "reload", "second tab"] as const;

test.describe.configure({ timeout: 600_000 });
// What turns and travels is drawn by the processor here.
test.use({ expectedErrors: CUT_LINE, contextOptions: { reducedMotion: "reduce" } });

type Step = (typeof STEPS)[number] | "kill";

/** What happens in one sequence: three things, the last of which may be the end of the agent. */
function stepsOf(seed: number): { steps: readonly Step[]; dropMs: number } {
  const chance = seeded(seed, "sequence");
  const pick = () => chance.pick(STEPS);
  const last: Step = chance.below(10) < 4 ? "kill" : pick();
  return { steps: [pick(), pick(), last], dropMs: 200 + chance.below(800) };
}

async function play(lab: Lab, seed: number): Promise<void> {
  const { steps, dropMs } = stepsOf(seed);
  const what = `seed ${String(seed)}: ${steps.join(", ")}`;
  const laptop = await lab.open("durable", "laptop", { seed: String(seed), pace: "2" });
  await laptop.command({ do: "send", text: "Fail once, then answer" });
  await laptop.until(({ text }) => text.length > 40, `${what}: the first words`);
  let tabs = 0;
  for (const step of steps) {
    if (step === "drop") await laptop.command({ do: "drop", ms: dropMs });
    else if (step === "kill") await laptop.command({ do: "interrupt", signal: "SIGKILL" });
    else if (step === "second tab") await lab.open("durable", `tab-${String((tabs += 1))}`);
    else {
      await laptop.reload();
      await laptop.until(({ messagesLoaded, line }) => messagesLoaded > 0 && line.state === "live", what);
    }
  }
  const isOver = ({ status }: { status: string }) => ["complete", "error"].includes(status);
  await laptop.until((now) => isOver(now) && now.activeRunId === null, `${what}: its end`);
  const fresh = await lab.open("durable", "tab-9");
  await fresh.until((now) => now.messagesLoaded > 0 && isOver(now), `${what}: the log`);
  const [mine, log] = await Promise.all([laptop.read(), fresh.read()]);
  const written = {
    tokensByRun: log.tokensByRun,
    tokensAfterStop: 0,
    ended: new Set(Object.keys(log.tokensByRun)),
  };
  // Killed between two attempts a run has no text: the second takes the place of the first as soon as it begins.
  if (!steps.includes("kill")) expect(Object.keys(log.tokensByRun).length, what).toBeGreaterThan(0);
  expect(log, what).toMatchObject({ questions: 1, modelCalls: 1 });
  expect(countTokens("durable", mine, written), what).toMatchObject({ lost: 0, behind: 0, duplicated: 0 });
  expect(mine, what).toMatchObject({ gaps: 0, transcript: log.transcript, text: log.text });
  expect(isContiguous(mine.offsets), what).toBe(true);
}

for (let part = 0; part < TESTS; part += 1)
  test(`nothing is lost and nothing comes twice, whatever is broken: sequences of part ${String(part + 1)}`, async ({
    context,
    guest,
  }) => {
    // Somebody already: labs that open at the same time would each make a visitor somebody else.
    await guest.createBoard("own");
    const each = SEQUENCES / TESTS;
    const seeds = Array.from({ length: each }, (_, at) => part * each + at + 1);
    const next = seeds[Symbol.iterator]();
    const work = async () => {
      for (const seed of next) {
        const lab = await openLab(context);
        await play(lab, seed);
        await lab.close();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
  });
