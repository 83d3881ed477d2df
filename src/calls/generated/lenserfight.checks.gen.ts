// @ts-nocheck
// Generated from specs/lenserfight.yaml by `npm run generate`. Do not edit.
import type { RequestChecks } from '../check/compiledCheck.ts';
const O=h;const $={$id:"https://components/FundingSource",type:"string",enum:["user_byok_cloud","user_byok_local","platf\
orm_credit","sponsored"]};function m(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){
let e=null,s=0;const a=m.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),typeof t!=
"string"){const r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.
push(r),s++}if(!(t==="user_byok_cloud"||t==="user_byok_local"||t==="platform_credit"||t==="sponsored")){const r={
instancePath:n,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:$.enum}};e===null?e=[r]:e.push(r),s++}
return m.errors=e,s===0}m.evaluated={dynamicProps:!1,dynamicItems:!1};function c(t,{instancePath:n="",parentData:u,
parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,s=0;const a=c.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){if(t.params===void 0){
const r={instancePath:n,schemaPath:"#/required",keyword:"required",params:{missingProperty:"params"}};e===null?
e=[r]:e.push(r),s++}if(t.params!==void 0){let r=t.params;if(!(r&&typeof r=="object"&&!Array.isArray(r))){const p={
instancePath:n+"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"}};e===null?
e=[p]:e.push(p),s++}}if(t.modelOverride!==void 0&&typeof t.modelOverride!="string"){const r={instancePath:n+"/\
modelOverride",schemaPath:"#/properties/modelOverride/type",keyword:"type",params:{type:"string"}};e===null?e=
[r]:e.push(r),s++}if(t.providerOverride!==void 0&&typeof t.providerOverride!="string"){const r={instancePath:n+
"/providerOverride",schemaPath:"#/properties/providerOverride/type",keyword:"type",params:{type:"string"}};e===
null?e=[r]:e.push(r),s++}if(t.fundingSource!==void 0&&(m(t.fundingSource,{instancePath:n+"/fundingSource",parentData:t,
parentDataProperty:"fundingSource",rootData:i,dynamicAnchors:d})||(e=e===null?m.errors:e.concat(m.errors),s=e.
length)),t.byokKeyRefId!==void 0&&typeof t.byokKeyRefId!="string"){const r={instancePath:n+"/byokKeyRefId",schemaPath:"\
#/properties/byokKeyRefId/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),s++}if(t.idempotencyKey!==
void 0&&typeof t.idempotencyKey!="string"){const r={instancePath:n+"/idempotencyKey",schemaPath:"#/properties/\
idempotencyKey/type",keyword:"type",params:{type:"string"}};e===null?e=[r]:e.push(r),s++}}else{const r={instancePath:n,
schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),s++}return c.errors=e,s===
0}c.evaluated={props:{params:!0,modelOverride:!0,providerOverride:!0,fundingSource:!0,byokKeyRefId:!0,idempotencyKey:!0},
dynamicProps:!1,dynamicItems:!1};function h(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,
dynamicAnchors:d={}}={}){let e=null,s=0;const a=h.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&
(a.items=void 0),c(t,{instancePath:n,parentData:u,parentDataProperty:l,rootData:i,dynamicAnchors:d})||(e=e===null?
c.errors:e.concat(c.errors),s=e.length),h.errors=e,s===0}h.evaluated={props:{params:!0,modelOverride:!0,providerOverride:!0,
fundingSource:!0,byokKeyRefId:!0,idempotencyKey:!0},dynamicProps:!1,dynamicItems:!1};const _=P;const E=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function P(t,{instancePath:n="",parentData:u,
parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,s=0;const a=P.evaluated;if(a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){if(t.path!==void 0){
let r=t.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.lensId===void 0){const p={instancePath:n+"/path",
schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"lensId"}};e===null?e=[p]:e.
push(p),s++}if(r.lensId!==void 0){let p=r.lensId;if(typeof p=="string"){if(!E.test(p)){const o={instancePath:n+
"/path/lensId",schemaPath:"#/properties/path/properties/lensId/format",keyword:"format",params:{format:"uuid"}};
e===null?e=[o]:e.push(o),s++}}else{const o={instancePath:n+"/path/lensId",schemaPath:"#/properties/path/proper\
ties/lensId/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}}}else{const p={instancePath:n+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{
const r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),s++}
return P.errors=e,s===0}P.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};const K=v;function f(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,
s=0;const a=f.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),t&&typeof t=="obj\
ect"&&!Array.isArray(t)){if(t.inputs===void 0){const r={instancePath:n,schemaPath:"#/required",keyword:"requir\
ed",params:{missingProperty:"inputs"}};e===null?e=[r]:e.push(r),s++}if(t.inputs!==void 0){let r=t.inputs;if(!(r&&
typeof r=="object"&&!Array.isArray(r))){const p={instancePath:n+"/inputs",schemaPath:"#/properties/inputs/type",
keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}if(t.modelOverride!==void 0&&typeof t.modelOverride!=
"string"){const r={instancePath:n+"/modelOverride",schemaPath:"#/properties/modelOverride/type",keyword:"type",
params:{type:"string"}};e===null?e=[r]:e.push(r),s++}if(t.idempotencyKey!==void 0&&typeof t.idempotencyKey!="s\
tring"){const r={instancePath:n+"/idempotencyKey",schemaPath:"#/properties/idempotencyKey/type",keyword:"type",
params:{type:"string"}};e===null?e=[r]:e.push(r),s++}}else{const r={instancePath:n,schemaPath:"#/type",keyword:"\
type",params:{type:"object"}};e===null?e=[r]:e.push(r),s++}return f.errors=e,s===0}f.evaluated={props:{inputs:!0,
modelOverride:!0,idempotencyKey:!0},dynamicProps:!1,dynamicItems:!1};function v(t,{instancePath:n="",parentData:u,
parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,s=0;const a=v.evaluated;return a.dynamicProps&&
(a.props=void 0),a.dynamicItems&&(a.items=void 0),f(t,{instancePath:n,parentData:u,parentDataProperty:l,rootData:i,
dynamicAnchors:d})||(e=e===null?f.errors:e.concat(f.errors),s=e.length),v.errors=e,s===0}v.evaluated={props:{inputs:!0,
modelOverride:!0,idempotencyKey:!0},dynamicProps:!1,dynamicItems:!1};const R=b;function b(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,
s=0;const a=b.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),t&&typeof t=="obj\
ect"&&!Array.isArray(t)){if(t.path!==void 0){let r=t.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.workflowId===
void 0){const p={instancePath:n+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
workflowId"}};e===null?e=[p]:e.push(p),s++}if(r.workflowId!==void 0){let p=r.workflowId;if(typeof p=="string"){
if(!E.test(p)){const o={instancePath:n+"/path/workflowId",schemaPath:"#/properties/path/properties/workflowId/\
format",keyword:"format",params:{format:"uuid"}};e===null?e=[o]:e.push(o),s++}}else{const o={instancePath:n+"/\
path/workflowId",schemaPath:"#/properties/path/properties/workflowId/type",keyword:"type",params:{type:"string"}};
e===null?e=[o]:e.push(o),s++}}}else{const p={instancePath:n+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{const r={instancePath:n,schemaPath:"#/type",
keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),s++}return b.errors=e,s===0}b.evaluated={props:{
path:!0},dynamicProps:!1,dynamicItems:!1};const S=k;function k(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,
s=0;const a=k.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),t&&typeof t=="obj\
ect"&&!Array.isArray(t)){if(t.path!==void 0){let r=t.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.runId===
void 0){const p={instancePath:n+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
runId"}};e===null?e=[p]:e.push(p),s++}if(r.runId!==void 0){let p=r.runId;if(typeof p=="string"){if(!E.test(p)){
const o={instancePath:n+"/path/runId",schemaPath:"#/properties/path/properties/runId/format",keyword:"format",
params:{format:"uuid"}};e===null?e=[o]:e.push(o),s++}}else{const o={instancePath:n+"/path/runId",schemaPath:"#\
/properties/path/properties/runId/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}}}else{
const p={instancePath:n+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[p]:e.push(p),s++}}}else{const r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"}};e===null?e=[r]:e.push(r),s++}return k.errors=e,s===0}k.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const x=w;function w(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,
s=0;const a=w.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),t&&typeof t=="obj\
ect"&&!Array.isArray(t)){if(t.path!==void 0){let r=t.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.runId===
void 0){const p={instancePath:n+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"\
runId"}};e===null?e=[p]:e.push(p),s++}if(r.runId!==void 0){let p=r.runId;if(typeof p=="string"){if(!E.test(p)){
const o={instancePath:n+"/path/runId",schemaPath:"#/properties/path/properties/runId/format",keyword:"format",
params:{format:"uuid"}};e===null?e=[o]:e.push(o),s++}}else{const o={instancePath:n+"/path/runId",schemaPath:"#\
/properties/path/properties/runId/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}}}else{
const p={instancePath:n+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===
null?e=[p]:e.push(p),s++}}if(t.query!==void 0){let r=t.query;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.
afterEventId!==void 0){let p=r.afterEventId;if(!(typeof p=="number"&&!(p%1)&&!isNaN(p)&&isFinite(p))){const o={
instancePath:n+"/query/afterEventId",schemaPath:"#/properties/query/properties/afterEventId/type",keyword:"typ\
e",params:{type:"integer"}};e===null?e=[o]:e.push(o),s++}if(typeof p=="number"&&isFinite(p)&&(p<0||isNaN(p))){
const o={instancePath:n+"/query/afterEventId",schemaPath:"#/properties/query/properties/afterEventId/minimum",
keyword:"minimum",params:{comparison:">=",limit:0}};e===null?e=[o]:e.push(o),s++}}}else{const p={instancePath:n+
"/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),
s++}}if(t.header!==void 0){let r=t.header;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r["last-event-id"]!==
void 0&&typeof r["last-event-id"]!="string"){const p={instancePath:n+"/header/last-event-id",schemaPath:"#/pro\
perties/header/properties/last-event-id/type",keyword:"type",params:{type:"string"}};e===null?e=[p]:e.push(p),
s++}}else{const p={instancePath:n+"/header",schemaPath:"#/properties/header/type",keyword:"type",params:{type:"\
object"}};e===null?e=[p]:e.push(p),s++}}}else{const r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{
type:"object"}};e===null?e=[r]:e.push(r),s++}return w.errors=e,s===0}w.evaluated={props:{path:!0,query:!0,header:!0},
dynamicProps:!1,dynamicItems:!1};const L=I;function y(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,
s=0;const a=y.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),!(t&&typeof t=="o\
bject"&&!Array.isArray(t))){const r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"}};
e===null?e=[r]:e.push(r),s++}return y.errors=e,s===0}y.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function I(t,{
instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,s=0;const a=I.
evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),y(t,{instancePath:n,parentData:u,
parentDataProperty:l,rootData:i,dynamicAnchors:d})||(e=e===null?y.errors:e.concat(y.errors),s=e.length),I.errors=
e,s===0}I.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const W=g,C={type:"object",properties:{path:{type:"\
object",required:["partnerName"],properties:{partnerName:{type:"string",enum:["chainabit"]}}}},$id:"https://op\
erations/provisionPartner/parameters"};function g(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,
dynamicAnchors:d={}}={}){let e=null,s=0;const a=g.evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&
(a.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){if(t.path!==void 0){let r=t.path;if(r&&typeof r=="o\
bject"&&!Array.isArray(r)){if(r.partnerName===void 0){const p={instancePath:n+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:"partnerName"}};e===null?e=[p]:e.push(p),s++}if(r.partnerName!==
void 0){let p=r.partnerName;if(typeof p!="string"){const o={instancePath:n+"/path/partnerName",schemaPath:"#/p\
roperties/path/properties/partnerName/type",keyword:"type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}
if(p!=="chainabit"){const o={instancePath:n+"/path/partnerName",schemaPath:"#/properties/path/properties/partn\
erName/enum",keyword:"enum",params:{allowedValues:C.properties.path.properties.partnerName.enum}};e===null?e=[
o]:e.push(o),s++}}}else{const p={instancePath:n+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{
type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{const r={instancePath:n,schemaPath:"#/type",keyword:"type",
params:{type:"object"}};e===null?e=[r]:e.push(r),s++}return g.errors=e,s===0}g.evaluated={props:{path:!0},dynamicProps:!1,
dynamicItems:!1};const T=j,V={type:"object",properties:{path:{type:"object",required:["partnerName"],properties:{
partnerName:{type:"string",enum:["chainabit"]}}}},$id:"https://operations/getPartnerBalance/parameters"};function j(t,{
instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,s=0;const a=j.
evaluated;if(a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),t&&typeof t=="object"&&!Array.isArray(
t)){if(t.path!==void 0){let r=t.path;if(r&&typeof r=="object"&&!Array.isArray(r)){if(r.partnerName===void 0){const p={
instancePath:n+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:"par\
tnerName"}};e===null?e=[p]:e.push(p),s++}if(r.partnerName!==void 0){let p=r.partnerName;if(typeof p!="string"){
const o={instancePath:n+"/path/partnerName",schemaPath:"#/properties/path/properties/partnerName/type",keyword:"\
type",params:{type:"string"}};e===null?e=[o]:e.push(o),s++}if(p!=="chainabit"){const o={instancePath:n+"/path/\
partnerName",schemaPath:"#/properties/path/properties/partnerName/enum",keyword:"enum",params:{allowedValues:V.
properties.path.properties.partnerName.enum}};e===null?e=[o]:e.push(o),s++}}}else{const p={instancePath:n+"/pa\
th",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{
const r={instancePath:n,schemaPath:"#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),s++}
return j.errors=e,s===0}j.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};const F=A;function A(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,
s=0;const a=A.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),y(t,{instancePath:n,
parentData:u,parentDataProperty:l,rootData:i,dynamicAnchors:d})||(e=e===null?y.errors:e.concat(y.errors),s=e.length),
A.errors=e,s===0}A.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const B=q,z={type:"object",properties:{
path:{type:"object",required:["partnerName"],properties:{partnerName:{type:"string",enum:["chainabit"]}}}},$id:"\
https://operations/refreshPartnerToken/parameters"};function q(t,{instancePath:n="",parentData:u,parentDataProperty:l,
rootData:i=t,dynamicAnchors:d={}}={}){let e=null,s=0;const a=q.evaluated;if(a.dynamicProps&&(a.props=void 0),a.
dynamicItems&&(a.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){if(t.path!==void 0){let r=t.path;if(r&&
typeof r=="object"&&!Array.isArray(r)){if(r.partnerName===void 0){const p={instancePath:n+"/path",schemaPath:"\
#/properties/path/required",keyword:"required",params:{missingProperty:"partnerName"}};e===null?e=[p]:e.push(p),
s++}if(r.partnerName!==void 0){let p=r.partnerName;if(typeof p!="string"){const o={instancePath:n+"/path/partn\
erName",schemaPath:"#/properties/path/properties/partnerName/type",keyword:"type",params:{type:"string"}};e===
null?e=[o]:e.push(o),s++}if(p!=="chainabit"){const o={instancePath:n+"/path/partnerName",schemaPath:"#/propert\
ies/path/properties/partnerName/enum",keyword:"enum",params:{allowedValues:z.properties.path.properties.partnerName.
enum}};e===null?e=[o]:e.push(o),s++}}}else{const p={instancePath:n+"/path",schemaPath:"#/properties/path/type",
keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{const r={instancePath:n,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),s++}return q.errors=e,s===0}q.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const G=N;function N(t,{instancePath:n="",parentData:u,parentDataProperty:l,rootData:i=t,dynamicAnchors:d={}}={}){let e=null,
s=0;const a=N.evaluated;return a.dynamicProps&&(a.props=void 0),a.dynamicItems&&(a.items=void 0),y(t,{instancePath:n,
parentData:u,parentDataProperty:l,rootData:i,dynamicAnchors:d})||(e=e===null?y.errors:e.concat(y.errors),s=e.length),
N.errors=e,s===0}N.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const H=D,J={type:"object",properties:{
path:{type:"object",required:["partnerName"],properties:{partnerName:{type:"string",enum:["chainabit"]}}}},$id:"\
https://operations/sendPartnerClaim/parameters"};function D(t,{instancePath:n="",parentData:u,parentDataProperty:l,
rootData:i=t,dynamicAnchors:d={}}={}){let e=null,s=0;const a=D.evaluated;if(a.dynamicProps&&(a.props=void 0),a.
dynamicItems&&(a.items=void 0),t&&typeof t=="object"&&!Array.isArray(t)){if(t.path!==void 0){let r=t.path;if(r&&
typeof r=="object"&&!Array.isArray(r)){if(r.partnerName===void 0){const p={instancePath:n+"/path",schemaPath:"\
#/properties/path/required",keyword:"required",params:{missingProperty:"partnerName"}};e===null?e=[p]:e.push(p),
s++}if(r.partnerName!==void 0){let p=r.partnerName;if(typeof p!="string"){const o={instancePath:n+"/path/partn\
erName",schemaPath:"#/properties/path/properties/partnerName/type",keyword:"type",params:{type:"string"}};e===
null?e=[o]:e.push(o),s++}if(p!=="chainabit"){const o={instancePath:n+"/path/partnerName",schemaPath:"#/propert\
ies/path/properties/partnerName/enum",keyword:"enum",params:{allowedValues:J.properties.path.properties.partnerName.
enum}};e===null?e=[o]:e.push(o),s++}}}else{const p={instancePath:n+"/path",schemaPath:"#/properties/path/type",
keyword:"type",params:{type:"object"}};e===null?e=[p]:e.push(p),s++}}}else{const r={instancePath:n,schemaPath:"\
#/type",keyword:"type",params:{type:"object"}};e===null?e=[r]:e.push(r),s++}return D.errors=e,s===0}D.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const M={executeLens:{body:O,parameters:_},runWorkflow:{body:K,
parameters:R},getRunStatus:{parameters:S},streamRunEvents:{parameters:x},provisionPartner:{body:L,parameters:W},
getPartnerBalance:{parameters:T},refreshPartnerToken:{body:F,parameters:B},sendPartnerClaim:{body:G,parameters:H}};export const checks: RequestChecks = M;
