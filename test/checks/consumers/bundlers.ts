import { createRequire } from 'node:module';
import { join } from 'node:path';

/** Bundles an ES module for browsers, with all that it imports, and gives the warnings. */
export type Bundler = (entry: string, output: string) => Promise<string[]>;

/**
 * The bundlers that are installed in a folder, each as its manual says for a project that sets nothing but what goes in and comes out.
 */
export function bundlersIn(folder: string): { readonly [name: string]: Bundler } {
  const load = createRequire(join(folder, 'package.json'));
  return {
    async esbuild(entry, output) {
      const options = { entryPoints: [entry], outfile: output, bundle: true, minify: true, format: 'esm', logLevel: 'silent' };
      const { warnings } = await load('esbuild').build(options);
      return warnings.map(({ text }: { text: string }) => text);
    },
    async rollup(entry, output) {
      const warnings: string[] = [];
      const { nodeResolve } = load('@rollup/plugin-node-resolve');
      const onLog = (level: string, { message }: { message: string }) => level !== 'debug' && warnings.push(message);
      const bundle = await load('rollup').rollup({ input: entry, plugins: [nodeResolve({ browser: true })], onLog });
      await bundle.write({ file: output, format: 'es' });
      return warnings;
    },
    async vite(entry, output) {
      const warnings: string[] = [];
      const warn = (message: string) => void warnings.push(message);
      const customLogger = {
        info() {},
        warn,
        warnOnce: warn,
        error: warn,
        clearScreen() {},
        hasErrorLogged: () => false,
        hasWarned: false,
      };
      const rollupOptions = { input: entry, output: { dir: join(output, '..'), entryFileNames: 'vite.mjs' } };
      const build = {
        outDir: join(output, '..'),
        emptyOutDir: false,
        chunkSizeWarningLimit: 10_000,
        modulePreload: false,
        rollupOptions,
      };
      await load('vite').build({ root: join(entry, '..'), configFile: false, logLevel: 'warn', customLogger, build });
      return warnings;
    },
    async webpack(entry, output) {
      const [path, filename] = [join(output, '..'), 'webpack.mjs'];
      const options = { mode: 'production', target: ['web', 'es2022'], entry, output: { path, filename }, performance: false };
      const stats = await new Promise<{ toJson: (what: object) => { warnings: Message[]; errors: Message[] } }>(
        (resolve, reject) =>
          load('webpack')(options, (error: Error | null, result: never) => (error ? reject(error) : resolve(result))),
      );
      const { warnings, errors } = stats.toJson({ all: false, warnings: true, errors: true });
      return [...errors, ...warnings].map(({ message }) => message);
    },
  };
}

interface Message {
  readonly message: string;
}
