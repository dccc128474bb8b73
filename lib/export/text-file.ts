/** A file of text, with its path inside the folder or archive it is written to. */
export type TextFile = { path: string; text: string };
