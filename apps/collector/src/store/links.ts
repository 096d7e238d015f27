/** What signed links need: a secret that signs, and which of them were used. */
export interface LinkStore {
  /** The project's secret; made where there is none yet. */
  secret(project: number, candidate: string): Promise<string>
  isUsed(project: number, link: string): Promise<boolean>
  /** Uses it up. @returns false where it was used before */
  use(project: number, link: string, at: number): Promise<boolean>
}
