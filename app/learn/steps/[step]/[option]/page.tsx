import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { MethodPage } from "@/components/learn/method-page";
import { OptionPage } from "@/components/learn/option-page";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { loadLibrary } from "@/lib/content/load-library";

type Props = { params: Promise<{ step: string; option: string }> };

/** An option of a question, or a method of gathering evidence; each only under its own step. */
async function find({ params }: Props) {
  const { step: home, option: id } = await params;
  const library = loadLibrary();
  const asked = library.option(id);
  if (asked) return asked.step.id === home ? { asked } : undefined;
  const step = library.knowledge.overlay.steps.find((one) => one.id === home);
  const method = step?.evidence?.methods.find((one) => one.id === id);
  return step?.evidence && method ? { step, evidence: step.evidence, method } : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await find(props);
  if (!found) return {};
  const { name, summary } = "asked" in found ? found.asked.option : found.method;
  const { title } = "asked" in found ? found.asked.step : found.step;
  return { title: `${name}, ${title}`, description: summary };
}

export default async function LearnOptionPage(props: Props) {
  const found = await find(props);
  if (!found) notFound();
  const library = loadLibrary();
  const start = (problem: string, title: string) => (
    <StartBoard
      problem={problem}
      label={`Start ${title}`}
      className={buttonClasses({ className: "max-md:h-11" })}
    >
      Start
    </StartBoard>
  );
  return "asked" in found ? (
    <OptionPage asked={found.asked} library={library} start={start} />
  ) : (
    <MethodPage {...found} library={library} start={start} />
  );
}
