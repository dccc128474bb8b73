/** What of a person's boards is shown, as it stands in the address. */
export type LibraryQuery = { search: string; sort: "edited" | "name"; page: number };

/** The address of a list: only what differs from the plain one is in it. */
export function libraryAddress({ search, sort, page }: LibraryQuery): string {
  const parts = new URLSearchParams();
  if (search !== "") parts.set("q", search);
  if (sort !== "edited") parts.set("sort", sort);
  if (page > 1) parts.set("page", String(page));
  const query = parts.toString();
  return query === "" ? "/boards" : `/boards?${query}`;
}
