import { describeMsxBackend } from '../../support/msx-backend-suite.ts';
import { running } from '../../support/worlds.ts';

describeMsxBackend('the Dataverse client', async (scenario) => {
  const { sandbox, tools } = await running({ scenario });
  return {
    tools,
    faults: sandbox.faults,
    requests: () => sandbox.requests.length,
    close: () => sandbox.close(),
  };
});
