import type {Java} from "./java.js";
export const archiveFlags = (_java: Java, _jars: string): string[] => [];
