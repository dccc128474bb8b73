"use client";

import { useRouter } from "next/navigation";
import { useOptimistic, useTransition } from "react";
import { QuestionField } from "@/components/lesson/door/question-field";
import { SymptomRadios } from "@/components/lesson/door/symptom-radios";
import { Button } from "@/components/ui/button";
import type { Door } from "@/lib/domain/knowledge/door-schema";
import { chooseSymptom, writeDoorAnswers, type DoorAnswers } from "@/lib/domain/overlay/door-answers";

const PATH = "/streams";

export type DoorFormProps = {
  door: Door;
  said: DoorAnswers;
  /** Where on the page the outcome begins. */
  outcome: string;
};

/**
 * What users see, and eight questions with an answer each. Every answer goes into the address, and the page is drawn
 * anew from there; without scripts it is a plain form that does the same.
 */
export function DoorForm({ door, said, outcome }: DoorFormProps) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const [shown, show] = useOptimistic(said);
  const say = (next: DoorAnswers): void => {
    startTransition(() => {
      show(next);
      router.replace(`${PATH}?${writeDoorAnswers(door, next)}`, { scroll: false });
    });
  };
  return (
    <form
      method="get"
      action={PATH}
      aria-busy={pending}
      className="grid content-start gap-7"
      aria-label="What breaks, and where"
    >
      <SymptomRadios
        symptoms={door.symptoms}
        value={shown.symptom}
        onChange={(symptom) => say(chooseSymptom(door, shown, symptom))}
      />
      <Button asChild className="h-11 justify-self-start lg:hidden">
        <a href={`#${outcome}`}>See the path and its failures</a>
      </Button>
      <fieldset className="grid gap-4">
        <legend className="mb-3 text-lg font-semibold tracking-tight">How it is built</legend>
        {door.questions.map((question) => (
          <QuestionField
            key={question.id}
            question={question}
            value={shown.answers[question.id] ?? question.default}
            onChange={(answer) => say({ ...shown, answers: { ...shown.answers, [question.id]: answer } })}
          />
        ))}
      </fieldset>
      <noscript>
        <button type="submit" className="h-11 rounded-lg border border-line-strong bg-panel px-3">
          Show the path
        </button>
      </noscript>
    </form>
  );
}
