// each mutation on the live test database, then the tap run, then undo
import postgres from 'postgres'
import { runTapFile } from './pgtap'
import { readdirSync, readFileSync } from 'node:fs'
const env = Object.fromEntries(readFileSync('/tmp/rv/env','utf8').trim().split('\n').map(l=>[l.slice(0,l.indexOf('=')), l.slice(l.indexOf('=')+1)]))
const sql = postgres(env.DB,{max:1,onnotice:()=>{}})
const dir='/work/main/supabase/tests/'
async function mutate(name:string, f:string, from:string, to:string) {
  const [{d}] = await sql.unsafe(`select pg_get_functiondef('${f}'::regproc) d`)
  if (!d.includes(from)) { console.log('NO MATCH', name); return }
  await sql.unsafe(d.replace(from,to)); await run(name); await sql.unsafe(d)
}
async function run(name:string){ let bad:string[]=[]
  for (const file of readdirSync(dir).sort()) { if (file.startsWith('000')) continue; const r=await runTapFile(env.DB,dir+file); const n=r.lines.filter(l=>/^not ok/.test(l)).length; if(n||r.error) bad.push(file.slice(0,3)+':'+(r.error?'ERR':n)) }
  console.log(bad.length?'caught':'SURVIVED', name, bad.join(' ')) }
async function plain(name:string, doit:string, undo:string){ await sql.unsafe(doit); await run(name); await sql.unsafe(undo) }
await mutate('removed silently','private.unconfirmed_items','v.content is distinct from _content','false')
await mutate('nothing to send','private.publish',"c.section <> 'key_stakeholders'",'true')
await mutate('amend person','private.amend_person','set name =','set name = name || ')
await mutate('owner inactive','private.flag_owner','and m.deactivated_at is null','')
await mutate('heir is leaver','private.first_admin','and deactivated_at is null','')
await mutate('line any section','private.flagged_line','and c.section = _section','')
await mutate('last admin','private.keep_an_admin','and deactivated_at is null','')
await mutate('expired mail','private.mail_recipient','and link_expires_at <= private.clock()','and false')
await mutate('other orgs kickoff','private.acting_on','and organization_id in (select private.my_organizations())','')
await mutate('other orgs flag','private.flag_to_resolve','and f.organization_id in (select private.my_organizations())','')
await mutate('has_link','private.has_link','and r.organization_id in (select private.my_organizations())','')
await mutate('flags on accept','private.held_back_items','and f.accepted_at is null','')
await mutate('flag own','private.own_flag','and recipient_id = _recipient_id','')
await mutate('stock counts all','private.count_up','and r.link_revoked_at is null','')
await mutate('settings event','private.change_organization',"where key in","where true or key in")
await mutate('retry id','private.retry_mail','id = gen_random_uuid(),','')
await mutate('limit','private.spend_attempt','so_far <= rule.allowed','true')
await sql.end()
