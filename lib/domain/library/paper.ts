/** The paper a thumbnail is drawn on; its units are nobody's pixels. In a file without zod: pages that only draw need none. */
export const PAPER = { width: 160, height: 100 } as const;
