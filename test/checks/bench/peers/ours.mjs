/** This package: a module that exports `problems(document)`. */
export async function prepare({ module, name }) {
  const { [name]: problems } = await import(module);
  return {
    check: (document) => problems(document).length === 0,
    places: (document) => problems(document).map(({ pointer }) => pointer),
  };
}
