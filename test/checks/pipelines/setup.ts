export { preparePython as setup } from './engines.ts';
