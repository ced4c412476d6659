/** The faces of a report, by the id that the command line takes, and for whom each is. */
export const formatsSay = {
  json: 'the report itself',
  markdown: 'a page to read',
  html: 'a page for a browser',
  junit: 'GitLab, Jenkins, Zuul',
  ctrf: 'Common Test Report Format',
  'step-summary': 'the summary of a GitHub step',
  annotations: 'workflow commands of GitHub',
  allure: 'results for Allure',
  har: 'the exchanges of each failure',
  openmetrics: "node_exporter's textfile collector",
  scs: 'Sovereign Cloud Stack',
} as const;

export type FormatId = keyof typeof formatsSay;

export const formatIds = Object.keys(formatsSay) as readonly FormatId[];
