import { expect, type BrowserContext, type Page } from "@playwright/test";
import { directReportSchema, type DirectReport } from "@/lib/domain/sessions/direct/direct-report";
import { channelName } from "@/lib/domain/sessions/lab/lab-id";
import { screenIdOf, screenPath } from "@/lib/domain/sessions/lab/screen-address";
import type { ScreenCommand } from "@/lib/domain/sessions/lab/screen-command";
import type { ScreenAnswer, ScreenMessage } from "@/lib/domain/sessions/lab/screen-message";
import type { Shown } from "@/lib/domain/sessions/lab/shown";

/** A bare page in the place of the lab's: it opens screens, tells them what to do, and hears what they show. */
export type Lab = {
  host: Page;
  open: (side: "direct" | "durable", device: string, more?: Record<string, string>) => Promise<LabScreen>;
  /** Closes its page and every screen. */
  close: () => Promise<void>;
};

/** One screen in a page of its own. */
export type LabScreen = {
  id: string;
  page: Page;
  command: (command: ScreenCommand) => Promise<ScreenAnswer>;
  /** Loads its page anew, and resolves when the new one has been heard: what was shown before is not taken for it. */
  reload: () => Promise<void>;
  /** Everything it shows at this moment. */
  read: () => Promise<Shown>;
  /** Resolves with what it shows as soon as `is` holds of that. */
  until: (is: (shown: Shown) => boolean, what: string) => Promise<Shown>;
};

type HostWindow = Window & {
  labAsk: (to: string, command: unknown) => Promise<unknown>;
  labShown: Record<string, unknown>;
  /** Which load of its page a screen was heard from last. */
  labLife: Record<string, string>;
};

/** What the host page does: it is told once, and runs in the browser. */
function listen(name: string): void {
  const host = window as unknown as HostWindow;
  const channel = new BroadcastChannel(name);
  const asked = new Map<string, (answer: unknown) => void>();
  let count = 0;
  host.labShown = {};
  host.labLife = {};
  channel.onmessage = ({ data }: MessageEvent<ScreenMessage>) => {
    if (data.type === "report") {
      host.labShown[data.from] = data.shown;
      host.labLife[data.from] = data.life;
    }
    if (data.type === "answer") asked.get(data.commandId)?.(data);
  };
  host.labAsk = (to, command) =>
    new Promise((resolve) => {
      const commandId = `host-${String((count += 1))}`;
      asked.set(commandId, resolve);
      channel.postMessage({ type: "command", commandId, to, command });
    });
}

const WITHIN = { timeout: 90_000 };

/** Opens a lab of one person, whose agents work eight times as fast as in life and whose silences pass sixty times as fast. */
export async function openLab(context: BrowserContext): Promise<Lab> {
  const lab = `lab-${Math.random().toString(36).slice(2, 10)}`;
  const host = await context.newPage();
  await host.goto("/problems");
  await host.evaluate(listen, channelName(lab));
  let session: string | undefined;
  const pages = [host];

  async function open(
    side: "direct" | "durable",
    device: string,
    more: Record<string, string> = {},
  ): Promise<LabScreen> {
    const id = screenIdOf({ side, device });
    const page = await context.newPage();
    pages.push(page);
    const known = session === undefined || side === "direct" ? {} : { session };
    await page.goto(screenPath({ side, lab, device, pace: "8", lapse: "60", ...known, ...more }));
    const command = (what: ScreenCommand) =>
      host.evaluate(([to, asked]) => (window as unknown as HostWindow).labAsk(to, asked), [
        id,
        what,
      ] as const) as Promise<ScreenAnswer>;
    const shown = () =>
      host.evaluate(
        (from) => (window as unknown as HostWindow).labShown[from] ?? null,
        id,
      ) as Promise<Shown | null>;
    const until = async (is: (now: Shown) => boolean, what: string): Promise<Shown> => {
      let last: Shown | null = null;
      await expect
        .poll(
          async () => {
            last = await shown();
            return last !== null && is(last);
          },
          { ...WITHIN, message: `${id}: ${what}`, intervals: [100] },
        )
        .toBe(true);
      return last as unknown as Shown;
    };
    const reload = async () => {
      const life = () => host.evaluate((from) => (window as unknown as HostWindow).labLife[from], id);
      const before = await life();
      await page.reload();
      await expect.poll(life, { ...WITHIN, message: `${id}: its page, loaded anew` }).not.toBe(before);
    };
    const read = async () => {
      const answer = await command({ do: "read" });
      if (answer.shown === undefined) throw new Error(`${id} was not read: ${answer.says}`);
      return answer.shown;
    };
    if (side === "durable") {
      const { sessionId } = await until(
        (now) => now.sessionId !== null && now.line.state === "live",
        "its session",
      );
      session ??= sessionId ?? undefined;
    } else await until(() => true, "its page");
    return { id, page, command, reload, read, until };
  }
  const close = async (): Promise<void> => {
    await Promise.all(pages.map((page) => page.close()));
  };
  return { host, open, close };
}

/** What the direct side's server saw of an answer. */
export async function directReport({ host }: Lab, runId: string): Promise<DirectReport> {
  const response = await host.request.get(`/api/lab/direct/${runId}`);
  return directReportSchema.parse(await response.json());
}

/** Whether counts rise by one. */
export function isContiguous(offsets: readonly number[]): boolean {
  return offsets.every((one, at) => at === 0 || one === (offsets[at - 1] ?? 0) + 1);
}
