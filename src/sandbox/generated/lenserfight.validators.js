// Generated from specs/lenserfight.yaml by `npm run generate`. Do not edit.
/* eslint-disable */
const K=_;const R={$id:"https://components/FundingSource",type:"string",enum:["user_byok_cloud","user_byok_local","platf\
orm_credit","sponsored"]};function q(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){
let o=null,r=0;const t=q.evaluated;return t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),typeof e!=
"string"?(q.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"string"},message:"must be\
 string"}],!1):e==="user_byok_cloud"||e==="user_byok_local"||e==="platform_credit"||e==="sponsored"?(q.errors=
o,r===0):(q.errors=[{instancePath:s,schemaPath:"#/enum",keyword:"enum",params:{allowedValues:R.enum},message:"\
must be equal to one of the allowed values"}],!1)}q.evaluated={dynamicProps:!1,dynamicItems:!1};function c(e,{
instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,r=0;const t=c.
evaluated;if(t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e=="object"&&
!Array.isArray(e)){let n;if(e.params===void 0&&(n="params"))return c.errors=[{instancePath:s,schemaPath:"#/req\
uired",keyword:"required",params:{missingProperty:n},message:"must have required property '"+n+"'"}],!1;if(e.params!==
void 0){let p=e.params;const i=r;if(r===i&&!(p&&typeof p=="object"&&!Array.isArray(p)))return c.errors=[{instancePath:s+
"/params",schemaPath:"#/properties/params/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1;var a=i===r}else var a=!0;if(a){if(e.modelOverride!==void 0){const p=r;if(typeof e.modelOverride!="string")
return c.errors=[{instancePath:s+"/modelOverride",schemaPath:"#/properties/modelOverride/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;var a=p===r}else var a=!0;if(a){if(e.providerOverride!==void 0){
const p=r;if(typeof e.providerOverride!="string")return c.errors=[{instancePath:s+"/providerOverride",schemaPath:"\
#/properties/providerOverride/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===
r}else var a=!0;if(a){if(e.fundingSource!==void 0){const p=r;q(e.fundingSource,{instancePath:s+"/fundingSource",
parentData:e,parentDataProperty:"fundingSource",rootData:m,dynamicAnchors:d})||(o=o===null?q.errors:o.concat(q.
errors),r=o.length);var a=p===r}else var a=!0;if(a){if(e.byokKeyRefId!==void 0){const p=r;if(typeof e.byokKeyRefId!=
"string")return c.errors=[{instancePath:s+"/byokKeyRefId",schemaPath:"#/properties/byokKeyRefId/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var a=p===r}else var a=!0;if(a)if(e.idempotencyKey!==
void 0){const p=r;if(typeof e.idempotencyKey!="string")return c.errors=[{instancePath:s+"/idempotencyKey",schemaPath:"\
#/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===
r}else var a=!0}}}}}else return c.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"obj\
ect"},message:"must be object"}],!1;return c.errors=o,r===0}c.evaluated={props:{params:!0,modelOverride:!0,providerOverride:!0,
fundingSource:!0,byokKeyRefId:!0,idempotencyKey:!0},dynamicProps:!1,dynamicItems:!1};function _(e,{instancePath:s="",
parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,r=0;const t=_.evaluated;return t.
dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),c(e,{instancePath:s,parentData:u,parentDataProperty:y,
rootData:m,dynamicAnchors:d})||(o=o===null?c.errors:o.concat(c.errors),r=o.length),_.errors=o,r===0}_.evaluated=
{props:{params:!0,modelOverride:!0,providerOverride:!0,fundingSource:!0,byokKeyRefId:!0,idempotencyKey:!0},dynamicProps:!1,
dynamicItems:!1};const S=b;const $=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function b(e,{instancePath:s="",parentData:u,
parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,r=0;const t=b.evaluated;if(t.dynamicProps&&
(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.path!==
void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(a)){let p;if(a.lensId===void 0&&(p="len\
sId"))return b.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{
missingProperty:p},message:"must have required property '"+p+"'"}],!1;if(a.lensId!==void 0){let i=a.lensId;const f=r;
if(r===f&&r===f)if(typeof i=="string"){if(!$.test(i))return b.errors=[{instancePath:s+"/path/lensId",schemaPath:"\
#/properties/path/properties/lensId/format",keyword:"format",params:{format:"uuid"},message:'must match format\
 "uuid"'}],!1}else return b.errors=[{instancePath:s+"/path/lensId",schemaPath:"#/properties/path/properties/le\
nsId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else return b.errors=[{instancePath:s+
"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else
return b.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be ob\
ject"}],!1;return b.errors=o,r===0}b.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};const x=N;function v(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,
r=0;const t=v.evaluated;if(t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let n;if(e.inputs===void 0&&(n="inputs"))return v.errors=[{instancePath:s,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:n},message:"must have required property '"+n+"'"}],!1;if(e.
inputs!==void 0){let p=e.inputs;const i=r;if(r===i&&!(p&&typeof p=="object"&&!Array.isArray(p)))return v.errors=
[{instancePath:s+"/inputs",schemaPath:"#/properties/inputs/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;var a=i===r}else var a=!0;if(a){if(e.modelOverride!==void 0){const p=r;if(typeof e.modelOverride!=
"string")return v.errors=[{instancePath:s+"/modelOverride",schemaPath:"#/properties/modelOverride/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var a=p===r}else var a=!0;if(a)if(e.idempotencyKey!==
void 0){const p=r;if(typeof e.idempotencyKey!="string")return v.errors=[{instancePath:s+"/idempotencyKey",schemaPath:"\
#/properties/idempotencyKey/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=p===
r}else var a=!0}}else return v.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},
message:"must be object"}],!1;return v.errors=o,r===0}v.evaluated={props:{inputs:!0,modelOverride:!0,idempotencyKey:!0},
dynamicProps:!1,dynamicItems:!1};function N(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,
dynamicAnchors:d={}}={}){let o=null,r=0;const t=N.evaluated;return t.dynamicProps&&(t.props=void 0),t.dynamicItems&&
(t.items=void 0),v(e,{instancePath:s,parentData:u,parentDataProperty:y,rootData:m,dynamicAnchors:d})||(o=o===null?
v.errors:o.concat(v.errors),r=o.length),N.errors=o,r===0}N.evaluated={props:{inputs:!0,modelOverride:!0,idempotencyKey:!0},
dynamicProps:!1,dynamicItems:!1};const L=g;function g(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,
r=0;const t=g.evaluated;if(t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(
a)){let p;if(a.workflowId===void 0&&(p="workflowId"))return g.errors=[{instancePath:s+"/path",schemaPath:"#/pr\
operties/path/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+
p+"'"}],!1;if(a.workflowId!==void 0){let i=a.workflowId;const f=r;if(r===f&&r===f)if(typeof i=="string"){if(!$.
test(i))return g.errors=[{instancePath:s+"/path/workflowId",schemaPath:"#/properties/path/properties/workflowI\
d/format",keyword:"format",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return g.errors=
[{instancePath:s+"/path/workflowId",schemaPath:"#/properties/path/properties/workflowId/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1}}else return g.errors=[{instancePath:s+"/path",schemaPath:"#/prop\
erties/path/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return g.errors=[{
instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return g.
errors=o,r===0}g.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};const W=P;function P(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,
r=0;const t=P.evaluated;if(t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(
a)){let p;if(a.runId===void 0&&(p="runId"))return P.errors=[{instancePath:s+"/path",schemaPath:"#/properties/p\
ath/required",keyword:"required",params:{missingProperty:p},message:"must have required property '"+p+"'"}],!1;
if(a.runId!==void 0){let i=a.runId;const f=r;if(r===f&&r===f)if(typeof i=="string"){if(!$.test(i))return P.errors=
[{instancePath:s+"/path/runId",schemaPath:"#/properties/path/properties/runId/format",keyword:"format",params:{
format:"uuid"},message:'must match format "uuid"'}],!1}else return P.errors=[{instancePath:s+"/path/runId",schemaPath:"\
#/properties/path/properties/runId/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else
return P.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object"}],!1}}else return P.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"}],!1;return P.errors=o,r===0}P.evaluated={props:{path:!0},dynamicProps:!1,
dynamicItems:!1};const C=l;function l(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,
r=0;const t=l.evaluated;if(t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.path!==void 0){let n=e.path;const p=r;if(r===p)if(n&&typeof n=="object"&&!Array.
isArray(n)){let i;if(n.runId===void 0&&(i="runId"))return l.errors=[{instancePath:s+"/path",schemaPath:"#/prop\
erties/path/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+
"'"}],!1;if(n.runId!==void 0){let f=n.runId;const A=r;if(r===A&&r===A)if(typeof f=="string"){if(!$.test(f))return l.
errors=[{instancePath:s+"/path/runId",schemaPath:"#/properties/path/properties/runId/format",keyword:"format",
params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return l.errors=[{instancePath:s+"/path/ru\
nId",schemaPath:"#/properties/path/properties/runId/type",keyword:"type",params:{type:"string"},message:"must \
be string"}],!1}}else return l.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/type",keyword:"ty\
pe",params:{type:"object"},message:"must be object"}],!1;var a=p===r}else var a=!0;if(a){if(e.query!==void 0){
let n=e.query;const p=r;if(r===p)if(n&&typeof n=="object"&&!Array.isArray(n)){if(n.afterEventId!==void 0){let f=n.
afterEventId;const A=r;if(!(typeof f=="number"&&!(f%1)&&!isNaN(f)&&isFinite(f)))return l.errors=[{instancePath:s+
"/query/afterEventId",schemaPath:"#/properties/query/properties/afterEventId/type",keyword:"type",params:{type:"\
integer"},message:"must be integer"}],!1;if(r===A&&typeof f=="number"&&isFinite(f)&&(f<0||isNaN(f)))return l.errors=
[{instancePath:s+"/query/afterEventId",schemaPath:"#/properties/query/properties/afterEventId/minimum",keyword:"\
minimum",params:{comparison:">=",limit:0},message:"must be >= 0"}],!1}}else return l.errors=[{instancePath:s+"\
/query",schemaPath:"#/properties/query/type",keyword:"type",params:{type:"object"},message:"must be object"}],
!1;var a=p===r}else var a=!0;if(a)if(e.header!==void 0){let n=e.header;const p=r;if(r===p)if(n&&typeof n=="obj\
ect"&&!Array.isArray(n)){if(n["last-event-id"]!==void 0&&typeof n["last-event-id"]!="string")return l.errors=[
{instancePath:s+"/header/last-event-id",schemaPath:"#/properties/header/properties/last-event-id/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1}else return l.errors=[{instancePath:s+"/header",schemaPath:"\
#/properties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=p===r}else
var a=!0}}else return l.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return l.errors=o,r===0}l.evaluated={props:{path:!0,query:!0,header:!0},dynamicProps:!1,dynamicItems:!1};
const T=D;function h(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,
r=0;const t=h.evaluated;return t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0&&!(e&&typeof e==
"object"&&!Array.isArray(e))?(h.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"},message:"must be object"}],!1):(h.errors=o,r===0)}h.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};function D(e,{
instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,r=0;const t=D.
evaluated;return t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),h(e,{instancePath:s,parentData:u,
parentDataProperty:y,rootData:m,dynamicAnchors:d})||(o=o===null?h.errors:o.concat(h.errors),r=o.length),D.errors=
o,r===0}D.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const V=w,F={type:"object",properties:{path:{type:"\
object",required:["partnerName"],properties:{partnerName:{type:"string",enum:["chainabit"]}}}},$id:"https://op\
erations/provisionPartner/parameters"};function w(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,
dynamicAnchors:d={}}={}){let o=null,r=0;const t=w.evaluated;if(t.dynamicProps&&(t.props=void 0),t.dynamicItems&&
(t.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.path;if(r===r)
if(a&&typeof a=="object"&&!Array.isArray(a)){let p;if(a.partnerName===void 0&&(p="partnerName"))return w.errors=
[{instancePath:s+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(a.partnerName!==void 0){let i=a.partnerName;if(typeof i!=
"string")return w.errors=[{instancePath:s+"/path/partnerName",schemaPath:"#/properties/path/properties/partner\
Name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(i!=="chainabit")return w.errors=
[{instancePath:s+"/path/partnerName",schemaPath:"#/properties/path/properties/partnerName/enum",keyword:"enum",
params:{allowedValues:F.properties.path.properties.partnerName.enum},message:"must be equal to one of the allo\
wed values"}],!1}}else return w.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/type",keyword:"t\
ype",params:{type:"object"},message:"must be object"}],!1}}else return w.errors=[{instancePath:s,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return w.errors=o,r===0}w.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const B=k,H={type:"object",properties:{path:{type:"object",required:[
"partnerName"],properties:{partnerName:{type:"string",enum:["chainabit"]}}}},$id:"https://operations/getPartne\
rBalance/parameters"};function k(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){
let o=null,r=0;const t=k.evaluated;if(t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),r===0)
if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&
!Array.isArray(a)){let p;if(a.partnerName===void 0&&(p="partnerName"))return k.errors=[{instancePath:s+"/path",
schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:p},message:"must have requi\
red property '"+p+"'"}],!1;if(a.partnerName!==void 0){let i=a.partnerName;if(typeof i!="string")return k.errors=
[{instancePath:s+"/path/partnerName",schemaPath:"#/properties/path/properties/partnerName/type",keyword:"type",
params:{type:"string"},message:"must be string"}],!1;if(i!=="chainabit")return k.errors=[{instancePath:s+"/pat\
h/partnerName",schemaPath:"#/properties/path/properties/partnerName/enum",keyword:"enum",params:{allowedValues:H.
properties.path.properties.partnerName.enum},message:"must be equal to one of the allowed values"}],!1}}else return k.
errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1}}else return k.errors=[{instancePath:s,schemaPath:"#/type",keyword:"type",params:{type:"o\
bject"},message:"must be object"}],!1;return k.errors=o,r===0}k.evaluated={props:{path:!0},dynamicProps:!1,dynamicItems:!1};
const z=E;function E(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,
r=0;const t=E.evaluated;return t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),h(e,{instancePath:s,
parentData:u,parentDataProperty:y,rootData:m,dynamicAnchors:d})||(o=o===null?h.errors:o.concat(h.errors),r=o.length),
E.errors=o,r===0}E.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const G=j,J={type:"object",properties:{
path:{type:"object",required:["partnerName"],properties:{partnerName:{type:"string",enum:["chainabit"]}}}},$id:"\
https://operations/refreshPartnerToken/parameters"};function j(e,{instancePath:s="",parentData:u,parentDataProperty:y,
rootData:m=e,dynamicAnchors:d={}}={}){let o=null,r=0;const t=j.evaluated;if(t.dynamicProps&&(t.props=void 0),t.
dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.
path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(a)){let p;if(a.partnerName===void 0&&(p="partnerName"))
return j.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(a.partnerName!==void 0){let i=a.partnerName;if(typeof i!=
"string")return j.errors=[{instancePath:s+"/path/partnerName",schemaPath:"#/properties/path/properties/partner\
Name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(i!=="chainabit")return j.errors=
[{instancePath:s+"/path/partnerName",schemaPath:"#/properties/path/properties/partnerName/enum",keyword:"enum",
params:{allowedValues:J.properties.path.properties.partnerName.enum},message:"must be equal to one of the allo\
wed values"}],!1}}else return j.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/type",keyword:"t\
ype",params:{type:"object"},message:"must be object"}],!1}}else return j.errors=[{instancePath:s,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return j.errors=o,r===0}j.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const M=O;function O(e,{instancePath:s="",parentData:u,parentDataProperty:y,rootData:m=e,dynamicAnchors:d={}}={}){let o=null,
r=0;const t=O.evaluated;return t.dynamicProps&&(t.props=void 0),t.dynamicItems&&(t.items=void 0),h(e,{instancePath:s,
parentData:u,parentDataProperty:y,rootData:m,dynamicAnchors:d})||(o=o===null?h.errors:o.concat(h.errors),r=o.length),
O.errors=o,r===0}O.evaluated={props:!0,dynamicProps:!1,dynamicItems:!1};const Q=I,U={type:"object",properties:{
path:{type:"object",required:["partnerName"],properties:{partnerName:{type:"string",enum:["chainabit"]}}}},$id:"\
https://operations/sendPartnerClaim/parameters"};function I(e,{instancePath:s="",parentData:u,parentDataProperty:y,
rootData:m=e,dynamicAnchors:d={}}={}){let o=null,r=0;const t=I.evaluated;if(t.dynamicProps&&(t.props=void 0),t.
dynamicItems&&(t.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.
path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(a)){let p;if(a.partnerName===void 0&&(p="partnerName"))
return I.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/required",keyword:"required",params:{missingProperty:p},
message:"must have required property '"+p+"'"}],!1;if(a.partnerName!==void 0){let i=a.partnerName;if(typeof i!=
"string")return I.errors=[{instancePath:s+"/path/partnerName",schemaPath:"#/properties/path/properties/partner\
Name/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;if(i!=="chainabit")return I.errors=
[{instancePath:s+"/path/partnerName",schemaPath:"#/properties/path/properties/partnerName/enum",keyword:"enum",
params:{allowedValues:U.properties.path.properties.partnerName.enum},message:"must be equal to one of the allo\
wed values"}],!1}}else return I.errors=[{instancePath:s+"/path",schemaPath:"#/properties/path/type",keyword:"t\
ype",params:{type:"object"},message:"must be object"}],!1}}else return I.errors=[{instancePath:s,schemaPath:"#\
/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return I.errors=o,r===0}I.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const X={getHealth:{},executeLens:{body:K,parameters:S},runWorkflow:{
body:x,parameters:L},getRunStatus:{parameters:W},streamRunEvents:{parameters:C},provisionPartner:{body:T,parameters:V},
getPartnerBalance:{parameters:B},refreshPartnerToken:{body:z,parameters:G},sendPartnerClaim:{body:M,parameters:Q}};export{X as validators};
