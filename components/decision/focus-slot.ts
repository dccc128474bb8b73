import type { Slot } from "@/lib/domain/tradeoff/verdict";

type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The field of a slot that has to change: what is still to choose, else what is still to write, else the words that are there. */
function fieldToChange(slot: Element): Field | undefined {
  const fields = [...slot.querySelectorAll<Field>("textarea, input, select")];
  const texts = fields.filter((field) => !(field instanceof HTMLSelectElement));
  return fields.find((field) => field.value.trim() === "") ?? texts[0] ?? fields[0];
}

/** Moves the focus to where a refused note has to change. */
export function focusSlot(form: HTMLElement | null, refused: Slot): void {
  const slots = refused === "rejected" ? ["rejected", "since"] : [refused];
  const places = slots.map((slot) => form?.querySelector(`[data-slot="${slot}"]`));
  const fields = places.map((place) => (place ? fieldToChange(place) : undefined));
  const field =
    refused === "option" ? form?.querySelector<HTMLElement>("[role=radio]") : fields.find(Boolean);
  field?.focus();
  field?.scrollIntoView({ block: "center" });
}
