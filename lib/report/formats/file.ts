/** One file that a format comes to. */
export interface ReportFile {
  /** Relative to the output folder, with `/` between the parts. */
  readonly path: string;
  readonly text: string;
}

/** A text that a report may hold, as the name of a file: whatever could lead elsewhere becomes `_`. */
export function fileName(text: string): string {
  return (
    text
      .replace(/[^A-Za-z0-9._-]/g, '_')
      .replace(/^\.+/, '_')
      .slice(0, 120) || '_'
  );
}
