import { Eye } from "lucide-react";
import { Button } from "@/components/ui/button";

export type GuessProps = {
  happened: string;
  saw: string;
  guesses: readonly string[];
  onGuess: (guess: string) => void;
  onTell: () => void;
};

/** The question before the answer: what must the server do, that has seen only this? */
export function Guess({ happened, saw, guesses, onGuess, onTell }: GuessProps) {
  return (
    <fieldset className="grid gap-2">
      <legend className="mb-2 text-base font-medium">What must the server do?</legend>
      <p className="text-sm text-ink-2">
        {happened} The server saw: {saw.charAt(0).toLowerCase() + saw.slice(1)}
      </p>
      {guesses.map((guess) => (
        <Button
          key={guess}
          className="h-auto min-h-11 justify-start px-3 py-2 text-left whitespace-normal"
          onClick={() => onGuess(guess)}
        >
          {guess}
        </Button>
      ))}
      <Button variant="ghost" className="min-h-11 justify-self-start" onClick={onTell}>
        <Eye size={14} aria-hidden />
        Tell me
      </Button>
    </fieldset>
  );
}
