// The process: always on, over TLS only, with secrets that it reads from the vault by its own identity.

param name string
param location string
param sku string
param identityId string
param subnetId string
param vaultUri string
param botAppId string
param botTenantId string
param msxUrl string
param msxWrites string
param backgroundAccess string

resource plan 'Microsoft.Web/serverfarms@2023-12-01' = {
  name: name
  location: location
  kind: 'linux'
  sku: { name: sku }
  properties: { reserved: true }
}

resource app 'Microsoft.Web/sites@2023-12-01' = {
  name: name
  location: location
  kind: 'app,linux'
  identity: { type: 'UserAssigned', userAssignedIdentities: { '${identityId}': {} } }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    keyVaultReferenceIdentity: identityId
    virtualNetworkSubnetId: subnetId
    siteConfig: {
      linuxFxVersion: 'NODE|24-lts'
      appCommandLine: 'node dist/main.js'
      // The weekly message comes by itself, also when nobody has asked for hours.
      alwaysOn: true
      ftpsState: 'Disabled'
      minTlsVersion: '1.2'
      http20Enabled: true
      healthCheckPath: '/healthz'
      vnetRouteAllEnabled: true
    }
  }
}

resource settings 'Microsoft.Web/sites/config@2023-12-01' = {
  parent: app
  name: 'appsettings'
  properties: {
    // What is deployed is run as it is: nothing is built or written there.
    WEBSITE_RUN_FROM_PACKAGE: '1'
    SCM_DO_BUILD_DURING_DEPLOYMENT: 'false'
    NODE_ENV: 'production'
    HOST: '0.0.0.0'
    PORT: '8080'
    MicrosoftAppId: botAppId
    MicrosoftAppTenantId: botTenantId
    MicrosoftAppPassword: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/bot-password)'
    BOT_DOMAIN: app.properties.defaultHostName
    SIGN_IN_KEYS: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/sign-in-keys)'
    DATABASE_URL: '@Microsoft.KeyVault(SecretUri=${vaultUri}secrets/database-url)'
    MSX_BACKEND: 'dataverse'
    MSX_URL: msxUrl
    MSX_WRITES: msxWrites
    BACKGROUND_ACCESS: backgroundAccess
    WORKIQ_MODE: 'off'
  }
}

output id string = app.id
output domain string = app.properties.defaultHostName
