/** The script of the second page: hands the code to Teams, which closes the window. */
import { app, authentication } from '@microsoft/teams-js';

const { code = '', hosts = '' } = document.body.dataset;

// What Entra put into the address is used by now; it need not stay in the history.
history.replaceState(null, '', location.pathname);
if (code !== '') void handOver();

/** Outside of Teams there is nobody to hand it to; the words on the page are then all there is. */
async function handOver(): Promise<void> {
  try {
    await app.initialize(hosts.split(' ').filter((host) => host !== ''));
    authentication.notifySuccess(code);
  } catch {
    document.getElementById('stays')?.removeAttribute('hidden');
  }
}
