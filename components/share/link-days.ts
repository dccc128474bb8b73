/** How long a link may last, as a person chooses it. */
export const LINK_DAYS: readonly { value: string; label: string }[] = [
  { value: "1", label: "1 day" },
  { value: "7", label: "7 days" },
  { value: "30", label: "30 days" },
  { value: "90", label: "90 days" },
  { value: "365", label: "1 year" },
];

export const USUAL_DAYS = "30";
