// @ts-nocheck
// Generated from specs/crucible.yaml by `npm run generate`. Do not edit.
import type { RequestChecks } from '../check/compiledCheck.ts';
import g from"ajv/dist/runtime/ucs2length.js";const j=c;function c(s,{instancePath:a="",parentData:n,parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){let e=null,
i=0;const p=c.evaluated;if(p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let t=s.path;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.workflow_id===
void 0){const r={instancePath:a+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
workflow_id"}};e===null?e=[r]:e.push(r),i++}if(t.workflow_id!==void 0&&typeof t.workflow_id!="string"){const r={
instancePath:a+"/path/workflow_id",schemaPath:"#/properties/path/properties/workflow_id/type",keyword:"type",params:{
type:"string"}};e===null?e=[r]:e.push(r),i++}}else{const r={instancePath:a+"/path",schemaPath:"#/properties/pa\
th/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),i++}}}else{const t={instancePath:a,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),i++}return c.errors=e,i===0}c.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const A=h;const y=g.default;function f(s,{instancePath:a="",parentData:n,parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){
let e=null,i=0;const p=f.evaluated;if(p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),s&&typeof s==
"object"&&!Array.isArray(s)){if(s.mime_type===void 0){const t={instancePath:a,schemaPath:"#/required",keyword:"\
required",params:{missingProperty:"mime_type"}};e===null?e=[t]:e.push(t),i++}if(s.byte_size===void 0){const t={
instancePath:a,schemaPath:"#/required",keyword:"required",params:{missingProperty:"byte_size"}};e===null?e=[t]:
e.push(t),i++}if(s.mime_type!==void 0){let t=s.mime_type;if(typeof t=="string"){if(y(t)>128){const r={instancePath:a+
"/mime_type",schemaPath:"#/properties/mime_type/maxLength",keyword:"maxLength",params:{limit:128}};e===null?e=
[r]:e.push(r),i++}if(y(t)<1){const r={instancePath:a+"/mime_type",schemaPath:"#/properties/mime_type/minLength",
keyword:"minLength",params:{limit:1}};e===null?e=[r]:e.push(r),i++}}else{const r={instancePath:a+"/mime_type",
schemaPath:"#/properties/mime_type/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),i++}}
if(s.byte_size!==void 0){let t=s.byte_size;if(!(typeof t=="number"&&!(t%1)&&!isNaN(t)&&isFinite(t))){const r={
instancePath:a+"/byte_size",schemaPath:"#/properties/byte_size/type",keyword:"type",params:{type:"integer"}};e===
null?e=[r]:e.push(r),i++}if(typeof t=="number"&&isFinite(t)&&(t<1||isNaN(t))){const r={instancePath:a+"/byte_s\
ize",schemaPath:"#/properties/byte_size/minimum",keyword:"minimum",params:{comparison:">=",limit:1}};e===null?
e=[r]:e.push(r),i++}}if(s.filename!==void 0){let t=s.filename;if(typeof t=="string"){if(y(t)>255){const r={instancePath:a+
"/filename",schemaPath:"#/properties/filename/maxLength",keyword:"maxLength",params:{limit:255}};e===null?e=[r]:
e.push(r),i++}if(y(t)<1){const r={instancePath:a+"/filename",schemaPath:"#/properties/filename/minLength",keyword:"\
minLength",params:{limit:1}};e===null?e=[r]:e.push(r),i++}}else{const r={instancePath:a+"/filename",schemaPath:"\
#/properties/filename/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),i++}}if(s.metadata!==
void 0){let t=s.metadata;if(!(t&&typeof t=="object"&&!Array.isArray(t))){const r={instancePath:a+"/metadata",schemaPath:"\
#/properties/metadata/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),i++}}}else{const t={
instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),i++}return f.
errors=e,i===0}f.evaluated={props:{mime_type:!0,byte_size:!0,filename:!0,metadata:!0},dynamicProps:!1,dynamicItems:!1};
function h(s,{instancePath:a="",parentData:n,parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){let e=null,
i=0;const p=h.evaluated;return p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),f(s,{instancePath:a,
parentData:n,parentDataProperty:m,rootData:l,dynamicAnchors:d})||(e=e===null?f.errors:e.concat(f.errors),i=e.length),
h.errors=e,i===0}h.evaluated={props:{mime_type:!0,byte_size:!0,filename:!0,metadata:!0},dynamicProps:!1,dynamicItems:!1};
const v=_;const P=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function _(s,{instancePath:a="",parentData:n,
parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){let e=null,i=0;const p=_.evaluated;if(p.dynamicProps&&
(p.props=void 0),p.dynamicItems&&(p.items=void 0),s&&typeof s=="object"&&!Array.isArray(s)){if(s.path!==void 0){
let t=s.path;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.asset_id===void 0){const r={instancePath:a+"/pa\
th",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"asset_id"}};e===null?e=
[r]:e.push(r),i++}if(t.asset_id!==void 0){let r=t.asset_id;if(typeof r=="string"){if(!P.test(r)){const o={instancePath:a+
"/path/asset_id",schemaPath:"#/properties/path/properties/asset_id/format",keyword:"format",params:{format:"uu\
id"}};e===null?e=[o]:e.push(o),i++}}else{const o={instancePath:a+"/path/asset_id",schemaPath:"#/properties/pat\
h/properties/asset_id/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),i++}}}else{const r={
instancePath:a+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[
r]:e.push(r),i++}}}else{const t={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===
null?e=[t]:e.push(t),i++}return _.errors=e,i===0}_.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const q=w;function w(s,{instancePath:a="",parentData:n,parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){let e=null,
i=0;const p=w.evaluated;if(p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let t=s.path;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.asset_id===
void 0){const r={instancePath:a+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
asset_id"}};e===null?e=[r]:e.push(r),i++}if(t.asset_id!==void 0){let r=t.asset_id;if(typeof r=="string"){if(!P.
test(r)){const o={instancePath:a+"/path/asset_id",schemaPath:"#/properties/path/properties/asset_id/format",keyword:"\
format",params:{format:"uuid"}};e===null?e=[o]:e.push(o),i++}}else{const o={instancePath:a+"/path/asset_id",schemaPath:"\
#/properties/path/properties/asset_id/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),i++}}}else{
const r={instancePath:a+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[r]:e.push(r),i++}}}else{const t={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[t]:e.push(t),i++}return w.errors=e,i===0}w.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const L=k;function u(s,{instancePath:a="",parentData:n,parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){let e=null,
i=0;const p=u.evaluated;if(p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.workflow_id===void 0){const t={instancePath:a,schemaPath:"#/required",keyword:"r\
equired",params:{missingProperty:"workflow_id"}};e===null?e=[t]:e.push(t),i++}if(s.params===void 0){const t={instancePath:a,
schemaPath:"#/required",keyword:"required",params:{missingProperty:"params"}};e===null?e=[t]:e.push(t),i++}if(s.
workflow_id!==void 0){let t=s.workflow_id;if(typeof t=="string"){if(y(t)<1){const r={instancePath:a+"/workflow\
_id",schemaPath:"#/properties/workflow_id/minLength",keyword:"minLength",params:{limit:1}};e===null?e=[r]:e.push(
r),i++}}else{const r={instancePath:a+"/workflow_id",schemaPath:"#/properties/workflow_id/type",keyword:"type",
params:{type:"string"}};e===null?e=[r]:e.push(r),i++}}if(s.params!==void 0){let t=s.params;if(!(t&&typeof t=="\
object"&&!Array.isArray(t))){const r={instancePath:a+"/params",schemaPath:"#/properties/params/type",keyword:"\
type",params:{type:"object"}};e===null?e=[r]:e.push(r),i++}}if(s.idempotency_key!==void 0){let t=s.idempotency_key;
if(typeof t=="string"){if(y(t)>128){const r={instancePath:a+"/idempotency_key",schemaPath:"#/properties/idempo\
tency_key/maxLength",keyword:"maxLength",params:{limit:128}};e===null?e=[r]:e.push(r),i++}if(y(t)<1){const r={
instancePath:a+"/idempotency_key",schemaPath:"#/properties/idempotency_key/minLength",keyword:"minLength",params:{
limit:1}};e===null?e=[r]:e.push(r),i++}}else{const r={instancePath:a+"/idempotency_key",schemaPath:"#/properti\
es/idempotency_key/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),i++}}}else{const t={instancePath:a,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[t]:e.push(t),i++}return u.errors=e,i===
0}u.evaluated={props:{workflow_id:!0,params:!0,idempotency_key:!0},dynamicProps:!1,dynamicItems:!1};function k(s,{
instancePath:a="",parentData:n,parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){let e=null,i=0;const p=k.
evaluated;return p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),u(s,{instancePath:a,parentData:n,
parentDataProperty:m,rootData:l,dynamicAnchors:d})||(e=e===null?u.errors:e.concat(u.errors),i=e.length),k.errors=
e,i===0}k.evaluated={props:{workflow_id:!0,params:!0,idempotency_key:!0},dynamicProps:!1,dynamicItems:!1};const D=b;function b(s,{instancePath:a="",parentData:n,parentDataProperty:m,rootData:l=s,dynamicAnchors:d={}}={}){let e=null,
i=0;const p=b.evaluated;if(p.dynamicProps&&(p.props=void 0),p.dynamicItems&&(p.items=void 0),s&&typeof s=="obj\
ect"&&!Array.isArray(s)){if(s.path!==void 0){let t=s.path;if(t&&typeof t=="object"&&!Array.isArray(t)){if(t.job_id===
void 0){const r={instancePath:a+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
job_id"}};e===null?e=[r]:e.push(r),i++}if(t.job_id!==void 0){let r=t.job_id;if(typeof r=="string"){if(!P.test(
r)){const o={instancePath:a+"/path/job_id",schemaPath:"#/properties/path/properties/job_id/format",keyword:"fo\
rmat",params:{format:"uuid"}};e===null?e=[o]:e.push(o),i++}}else{const o={instancePath:a+"/path/job_id",schemaPath:"\
#/properties/path/properties/job_id/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),i++}}}else{
const r={instancePath:a+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[r]:e.push(r),i++}}}else{const t={instancePath:a,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[t]:e.push(t),i++}return b.errors=e,i===0}b.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const z={getWorkflowMetadata:{parameters:j},createAsset:{body:A},getAsset:{parameters:v},deleteAsset:{parameters:q},
submitGeneration:{body:L},getJob:{parameters:D}};export const checks: RequestChecks = z;
