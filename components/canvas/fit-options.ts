/** How the whole board is fitted: some air around it, and never larger than life. */
export const FIT = { padding: 0.12, maxZoom: 1 } as const;
