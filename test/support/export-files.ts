/** Small exports of other programs, with the headers that each of them writes. The deals are made up. */

export const EXPORT_FILES = {
  pipedrive: `Deal - ID,Deal - Title,Deal - Owner,Deal - Value,Deal - Currency of Value,Deal - Probability,Deal - Organization,Deal - Contact person,Deal - Pipeline,Deal - Stage,Deal - Status,Deal - Deal created,Deal - Last stage change,Deal - Next activity date,Deal - Won time,Deal - Lost time,Deal - Lost reason,Deal - Expected close date,Deal - Product name,Deal - Product quantity,Deal - Product amount
11,Solar roof,Ana,12500,EUR,60,Acme,Joe,Pipeline,Proposal,Open,2026-09-01 09:12:00,2026-10-02 10:00:00,2026-12-01,,,,2026-12-31,Panel,10,12500
12,Pumps,Ben,900.5,EUR,,Bolt,Kim,Pipeline,Negotiation,Won,2026-08-01 09:12:00,2026-09-02 10:00:00,,2026-09-20 11:11:11,,,2026-09-30,Pump,1,900.5
13,Vans,Ben,1000,EUR,,Cron,Kim,Pipeline,Lead,Lost,2026-08-01 09:12:00,2026-09-02 10:00:00,,,2026-09-21 11:11:11,Price,,,,`,
  hubspot: `Record ID,Deal Name,Deal Stage,Pipeline,Amount,Close Date,Create Date,Deal owner,Last Activity Date,Associated Company,Associated Contact,Deal Type,Deal probability,Forecast category,Closed Won Reason,Closed Lost Reason,Is Closed Won,"Date entered ""Appointment Scheduled (Sales Pipeline)""","Date entered ""Contract Sent (Sales Pipeline)""","Date entered ""Closed Won (Sales Pipeline)""","Time in ""Contract Sent (Sales Pipeline)"""
101,Scanners,Contract Sent,Sales Pipeline,8000,2026-12-31 10:00,2026-09-01 08:30,Ana,2026-11-01,Acme,Joe,newbusiness,0.9,Commit,,,false,2026-09-01 08:30,2026-10-05 14:00,,
102,Printers,Closed Won (Sales Pipeline),Sales Pipeline,500,2026-10-20 10:00,2026-09-01 08:30,Ben,2026-11-01,Bolt,Kim,newbusiness,1,Closed won,Price,,true,2026-09-01 08:30,2026-10-05 14:00,2026-10-20 16:00,
103,Cables,closedlost,Sales Pipeline,700,2026-10-21 10:00,2026-09-01 08:30,Ben,2026-11-01,Bolt,Kim,newbusiness,0,Not forecasted,,Timing,false,2026-09-01 08:30,,,`,
  zoho: `Record Id,Deal Owner.id,Deal Owner,Amount,Deal Name,Closing Date,Account Name.id,Account Name,Stage,Type,Next Step,Probability (%),Lead Source,Created Time,Contact Name.id,Contact Name,Expected Revenue,Pipeline,Reason For Loss
zcrm_5521000000312001,zcrm_1,Ana,12000,Solar,2026-12-15,zcrm_2,Acme,Proposal,New,Call,60,Web,2026-09-01 10:00:00,zcrm_3,Joe,7200,Standard,
zcrm_5521000000312002,zcrm_1,Ana,2000,Wind,2026-10-15,zcrm_2,Acme,Closed Lost,New,,0,Web,2026-08-01 10:00:00,zcrm_3,Joe,0,Standard,Price`,
  salesforceApi: `Id,Name,StageName,Amount,Probability,CloseDate,ForecastCategoryName,CurrencyIsoCode,OwnerId,AccountId,CreatedDate,LastStageChangeDate,IsClosed,IsWon,NextStep,LeadSource,IsDeleted
0065g00000XyZ01AAA,Big,Proposal,5000.0,60.0,2026-12-31,Best Case,USD,0055g00000A1,0015g00000B1,2026-09-01T17:30:00.000+0000,2026-10-01T02:00:00.000Z,false,false,Call,Web,false
0065g00000XyZ02AAA,Small,Closed Won,700.0,100.0,2026-10-01,Closed,USD,0055g00000A1,0015g00000B1,2026-09-01T17:30:00.000+0000,2026-10-01T02:00:00.000Z,true,true,,Web,false
0065g00000XyZ03AAA,Gone,Proposal,1.0,10.0,2026-10-01,Pipeline,USD,0055g00000A1,0015g00000B1,2026-09-01T17:30:00.000+0000,,false,false,,Web,true`,
  salesforceReport: `Opportunity Name,Opportunity Owner,Account Name,Stage,Amount,Amount Currency,Close Date,Created Date,Fiscal Period,Probability (%),Next Step,Lead Source,Type,Closed,Won
Big,Ana,Acme,Proposal,"5,000.00",USD,31/12/2026,01/09/2026,Q4-2026,60,Call,Web,New,0,0
Small,Ana,Acme,Closed Won,"700.00",USD,01/10/2026,02/09/2026,Q4-2026,100,Call,Web,New,1,1
Lostie,Ana,Acme,Closed Lost,"700.00",USD,15/10/2026,02/09/2026,Q4-2026,0,Call,Web,New,1,0
"Grand Totals (3 records)"
"Confidential Information - Do Not Distribute"`,
  suite: `Opportunity Name,Account Name,Sales Stage,Opportunity Amount,Date Closed,Probability (%),Lead Source,Next Step,Assigned User Name
Roof,Acme,Prospecting,$5000.00,12/31/2026,10,Web,Call,ana
Wall,Acme,Closed Won,$700.00,10/30/2026,100,Web,,ana`,
  suiteApi: `id,name,amount,date_closed,sales_stage,date_entered,account_name
3f2a-11,Roof,5000,2026-12-31,Prospecting,2026-09-01 01:02:03,Acme`,
  bitrix: `ID;TITLE;STAGE_ID;OPPORTUNITY;CURRENCY_ID;CLOSED;BEGINDATE;CLOSEDATE;SOURCE_ID;ASSIGNED_BY_ID;COMPANY_ID
1;Roof;NEW;5000.00;MYR;N;01.09.2026;31.12.2026;CALL;7;12
2;Wall;WON;700.00;MYR;Y;01.09.2026;15.10.2026;WEB;7;12
3;Door;C2:LOSE;100.00;MYR;Y;01.09.2026;15.10.2026;WEB;8;13`,
  odoo: `Opportunity,Customer,Expected Revenue,Prorated Revenue,Probability,Stage,Salesperson,Expected Closing,Tags,Lost Reason
Roof,Acme,"5,000.00","3,000.00",60.00,Proposition,Ana,2026-12-31,vip,
Wall,Bolt,700.00,700.00,100.00,Won,Ana,2026-10-31,,`,
  frappe: `Name,Organization,Status,Deal Owner,Annual Revenue,Deal Value,Probability,Expected Closure Date,Closed Date,Lost Reason
CRM-DEAL-2026-00001,Acme,Proposal/Quotation,ana@x.my,90000000,5000,60,2026-12-31,,
CRM-DEAL-2026-00002,Bolt,Won,ana@x.my,90000000,700,100,2026-10-31,2026-10-30,
CRM-DEAL-2026-00003,Cron,Lost,ana@x.my,90000000,700,0,,2026-10-29,Price`,
  monday: `Sales board
,
Active deals
Name,Owner,Stage,Deal Value,Close Probability,Expected Close Date
Roof,Ana,Proposal,5000,60,2026-12-31
Wall,Ben,Lead,700,10,2026-12-15
,,,5700,,
Closed Won
Name,Owner,Stage,Deal Value,Close Probability,Expected Close Date
Door,Ben,Won,100,100,2026-10-15
,,,100,,`,
  handmade: `Deal,Amount (USD),Deal Status,Owner code,Close Date (A),Tentative Close Date
Roof,5k,Open,A1,,31/12/2026
Wall,1.5M,Won,B2,30/10/2026,31/10/2026
Door,58.8k,Dead,B2,,
Gate,500-,On Hold,B3,,15/12/2026`,
  flags: `name,amount,is_closed,is_closed_won,close_date\nA,10,false,false,2026-12-31\nB,20,true,true,2026-10-01\nC,30,true,false,2026-10-02`,
} satisfies Record<string, string>;

export type ExportName = keyof typeof EXPORT_FILES;
