/** A file name that every system accepts. */
export const safeName = (name: string): string => name.replace(/[\\/:*?"<>|]/g, " ").slice(0, 120);
