/** What `npm test` leaves out, since it needs more than npm, or more than a minute. */
const LEFT_OUT = {
  'test:mutation': 'whether every keyword of the schemas is needed (takes minutes)',
  'test:consumers': 'whether the packed package works as users install it (takes minutes)',
  'test:shared': "the article's text and the official schemas, which are not in the repository",
};

console.log('Left out here, and run by .ci/run:');
for (const [script, what] of Object.entries(LEFT_OUT)) console.log(`  npm run ${script.padEnd(16)} ${what}`);
