import pg from 'pg';
const c=new pg.Client({connectionString:process.env.DATABASE_URL}); await c.connect();
const r=await c.query(`insert into activity_progress (enrolment_id, version_id, activity_id, status, score, is_passed, completed_at)
 select e.id, e.version_id, a.id, 'completed', case when a.kind='quiz' then 90 end, case when a.kind='quiz' then true end, now() from enrolment e join module m on m.version_id=e.version_id join activity a on a.version_id=e.version_id and a.module_id=m.id where m.is_gate and a.is_required on conflict do nothing`);
console.log(r.rowCount); await c.end();
