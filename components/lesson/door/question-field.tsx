import { useId } from "react";
import { fieldClasses } from "@/components/ui/field-classes";
import type { DoorQuestion } from "@/lib/domain/knowledge/door-schema";
import { cn } from "@/lib/shared/class-names";

export type QuestionFieldProps = {
  question: DoorQuestion;
  value: string;
  onChange: (answer: string) => void;
};

/** One question about how it is built, with how to find out. */
export function QuestionField({ question, value, onChange }: QuestionFieldProps) {
  const id = useId();
  return (
    <div className="grid gap-1">
      <label htmlFor={id} className="text-sm font-medium">
        {question.text}
      </label>
      <select
        id={id}
        name={question.id}
        value={value}
        aria-describedby={`${id}-help`}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={cn(fieldClasses, "h-11 px-2 lg:h-8")}
      >
        {question.answers.map((answer) => (
          <option key={answer.id} value={answer.id}>
            {answer.label}
          </option>
        ))}
      </select>
      <p id={`${id}-help`} className="text-xs text-ink-3">
        {question.help}
      </p>
    </div>
  );
}
