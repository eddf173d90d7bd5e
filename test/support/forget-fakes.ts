/**
 * Loaded before all tests. Sinon remembers every fake of a run so that it can restore them all at
 * once; ten thousand of them make it warn of a leak. What was made for one test is forgotten after it.
 * An anonymous stub goes on answering.
 */
import { restore } from 'sinon';

export const mochaHooks = { afterEach: () => restore() };
