import assert from 'node:assert/strict';
import {
  isSameProduct,
  namesProduct,
  productsIn,
} from '../../../src/skills/rules/product-names.ts';

describe('productsIn', () => {
  for (const [text, known, products] of [
    ['The CFO wants Power BI Embedded for the portal.', ['Power BI'], ['power bi embedded']],
    ['They ask for Microsoft Purview on top.', [], ['purview']],
    ['also want purview now', ['Microsoft Purview'], ['purview']],
    ['Plant managers ask for Defender for IoT as well.', [], ['defender for iot']],
    ['In the demo quality asked for Windows 365 on top.', [], ['windows 365']],
    ['Head of customs wants the same for all offices.', [], []],
    ['The COO in Rotterdam wants more.', ['Microsoft Fabric'], []],
  ] as const) {
    it(`finds ${products.join() || 'no product'} in “${text}”`, () => {
      assert.deepEqual(productsIn(text, known), products);
    });
  }
});

describe('products', () => {
  for (const [one, other, same] of [
    ['Microsoft Purview', 'purview', true],
    ['AKS', 'Azure Kubernetes Service', true],
    ['Power BI Embedded', 'Power BI', false],
    ['', 'Power BI', false],
  ] as const) {
    it(`“${one}” and “${other}” are ${same ? 'one product' : 'two'}`, () => {
      assert.equal(isSameProduct(one, other), same);
    });
  }

  it('stand as whole words in a title', () => {
    assert.equal(namesProduct('Purview Data Governance', 'Microsoft Purview'), true);
    assert.equal(namesProduct('Fabrication line', 'Microsoft Fabric'), false);
  });
});
