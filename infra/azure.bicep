// Everything the bot runs on in Azure: a web app with an identity of its own, a database that only the
// web app reaches, and a vault from which the identity may read secrets and nothing else.

@minLength(3)
@maxLength(18)
@description('Begins all names; together with it the web app gets a name that nobody else has.')
param resourceBaseName string

@description('Application (client) id of the registration in Entra.')
param botAppId string

@description('Tenant of the registration.')
param botTenantId string = tenant().tenantId

@secure()
@description('Client secret of the registration.')
param botPassword string

@secure()
@description('Keys of 32 bytes in base64 that seal sign-ins, the newest first, parted by commas.')
param signInKeys string

@secure()
@description('Password of the administrator of the database: letters and digits only, it becomes part of an address.')
param databasePassword string

@description('Organization of MSX.')
param msxUrl string = 'https://microsoftsales.crm.dynamics.com'

@allowed(['record', 'apply'])
@description('Whether an accepted change is written to MSX.')
param msxWrites string = 'record'

@allowed(['none', 'person'])
@description('With whose rights the weekly message is read; an application is set up by hand.')
param backgroundAccess string = 'none'

@description('Size of the web app; it must be one that can stay on.')
param webAppSku string = 'B1'

param location string = resourceGroup().location

var name = '${resourceBaseName}${uniqueString(resourceGroup().id)}'
var databaseName = 'csam_ops'
var databaseAdmin = 'csamops'

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2023-01-31' = {
  name: name
  location: location
}

module network 'network.bicep' = {
  name: 'network'
  params: { name: name, location: location }
}

module database 'database.bicep' = {
  name: 'database'
  params: {
    name: name
    location: location
    databaseName: databaseName
    adminName: databaseAdmin
    adminPassword: databasePassword
    subnetId: network.outputs.databaseSubnetId
    dnsZoneId: network.outputs.dnsZoneId
  }
}

module vault 'vault.bicep' = {
  name: 'vault'
  params: {
    name: take('kv${uniqueString(resourceGroup().id, resourceBaseName)}', 24)
    location: location
    readerPrincipalId: identity.properties.principalId
    botPassword: botPassword
    signInKeys: signInKeys
    databaseUrl: 'postgres://${databaseAdmin}:${databasePassword}@${database.outputs.host}:5432/${databaseName}?sslmode=verify-full'
  }
}

module webApp 'web-app.bicep' = {
  name: 'webApp'
  params: {
    name: name
    location: location
    sku: webAppSku
    identityId: identity.id
    subnetId: network.outputs.appSubnetId
    vaultUri: vault.outputs.uri
    botAppId: botAppId
    botTenantId: botTenantId
    msxUrl: msxUrl
    msxWrites: msxWrites
    backgroundAccess: backgroundAccess
  }
}

module bot 'bot-registration/azurebot.bicep' = {
  name: 'bot'
  params: {
    name: name
    botAppId: botAppId
    botTenantId: botTenantId
    botDomain: webApp.outputs.domain
  }
}

// The Agents Toolkit writes these into env/.env.<name>.
output BOT_DOMAIN string = webApp.outputs.domain
output BOT_AZURE_APP_SERVICE_RESOURCE_ID string = webApp.outputs.id
