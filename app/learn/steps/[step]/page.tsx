import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { StepPage } from "@/components/learn/step-page";
import { StartBoard } from "@/components/shell/start-board";
import { buttonClasses } from "@/components/ui/button";
import { loadLibrary } from "@/lib/content/load-library";

type Props = { params: Promise<{ step: string }> };

async function findStep({ params }: Props) {
  const { step: id } = await params;
  return loadLibrary().steps.find((step) => step.id === id);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const step = await findStep(props);
  return step ? { title: `${step.id.toUpperCase()} ${step.title}`, description: step.goal } : {};
}

export default async function LearnStepPage(props: Props) {
  const step = await findStep(props);
  if (!step) notFound();
  return (
    <StepPage
      step={step}
      library={loadLibrary()}
      start={(problem, title) => (
        <StartBoard
          problem={problem}
          label={`Start ${title}`}
          className={buttonClasses({ className: "max-md:h-11" })}
        >
          Start
        </StartBoard>
      )}
    />
  );
}
