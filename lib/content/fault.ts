/** Something wrong with the content: the file, the field in it, and what was expected. */
export type ContentFault = { file: string; field: string; message: string };
