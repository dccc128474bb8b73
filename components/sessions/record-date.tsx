/** The day on which something was recorded. */
export function RecordDate({ at }: { at: string }) {
  return (
    <time dateTime={at} className="whitespace-nowrap">
      {at.slice(0, 10)}
    </time>
  );
}
