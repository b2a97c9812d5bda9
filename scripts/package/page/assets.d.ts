/** The script and the style of the page, as the build makes them, and their digests as a Content-Security-Policy names them. */
export declare const assets: {
  readonly script: string;
  readonly scriptHash: string;
  readonly style: string;
  readonly styleHash: string;
};
