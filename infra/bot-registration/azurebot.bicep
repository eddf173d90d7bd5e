// Makes the bot known to Teams. The registration in Entra is made before; here stands where it listens.

param name string
param botAppId string
param botTenantId string
param botDomain string

resource bot 'Microsoft.BotService/botServices@2022-09-15' = {
  name: name
  kind: 'azurebot'
  location: 'global'
  sku: { name: 'F0' }
  properties: {
    displayName: 'CSAM Ops'
    endpoint: 'https://${botDomain}/api/messages'
    msaAppId: botAppId
    msaAppTenantId: botTenantId
    msaAppType: 'SingleTenant'
  }
}

resource teams 'Microsoft.BotService/botServices/channels@2022-09-15' = {
  parent: bot
  name: 'MsTeamsChannel'
  location: 'global'
  properties: { channelName: 'MsTeamsChannel' }
}
