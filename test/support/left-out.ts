/** What `npm test` leaves out, since it needs more than npm, or more than a few seconds. */
const LEFT_OUT = {
  'test:mutation': 'whether every keyword of the schemas is needed',
  'test:faults': 'whether a fault anywhere in the data is told',
  'test:second-opinion': 'whether independent validators say the same',
  'test:hostile': 'hostile input: fuzzing, regular expressions, what can go wrong around the command',
  'test:consumers': 'whether the packed package works as users install it',
  'test:repeat': 'whether two builds give the same bytes',
  'test:pipelines':
    'the tables in pandas, polars, DuckDB, Spark, R, SQLite, jq and spaCy (needs Python, R, Java, sqlite3 and jq)',
  'test:readme': 'whether every snippet of the README prints what the page says (needs the same)',
  'test:corpus': 'a corpus of 20,000 documents, as tables, in three engines (needs the same)',
  'test:shared': "the article's text and the official schemas, which are not in the repository",
};

console.log('Left out here, and run by .ci/run:');
for (const [script, what] of Object.entries(LEFT_OUT)) console.log(`  npm run ${script.padEnd(20)} ${what}`);
