const width = 32

/** A bar on a terminal, a line at each quarter elsewhere. */
export function progressBar(label: string, total: number): (done: number) => void {
  let quarter = 0
  return (done) => {
    const share = Math.min(1, done / total)
    if (process.stdout.isTTY) {
      const full = Math.round(share * width)
      process.stdout.write(`\r${label} ${'█'.repeat(full)}${'░'.repeat(width - full)} ${Math.round(share * 100)} %${share === 1 ? '\n' : ''}`)
    } else if (Math.floor(share * 4) > quarter) {
      quarter = Math.floor(share * 4)
      console.log(`${label} ${quarter * 25} %`)
    }
  }
}
