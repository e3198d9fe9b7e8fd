// Counts judgements: what must be taken, and what must be rejected (a judge that takes everything
// is none).
let failures = 0;

export function check(what, faults) {
  const list = faults === undefined || faults === false ? [] : [].concat(faults);
  if (list.length > 0) failures++;
  console.log(`${list.length === 0 ? 'ok    ' : 'FAILED'} ${what}`);
  list.slice(0, 10).forEach((fault) => console.log(`       ${fault}`));
}

export function canary(what, faults) {
  const isCaught = [].concat(faults ?? []).length > 0;
  check(`canary: ${what}`, isCaught ? [] : ['a bad one was taken']);
}

export function finish() {
  if (failures > 0) {
    console.error(`${failures} judgements failed`);
    process.exit(1);
  }
}
