// Generated from specs/crucible.yaml by `npm run generate`. Do not edit.
/* eslint-disable */
import j from"ajv/dist/runtime/ucs2length.js";const A=b;function b(e,{instancePath:t="",parentData:f,parentDataProperty:y,rootData:u=e,dynamicAnchors:l={}}={}){let p=null,
r=0;const i=b.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(
a)){let s;if(a.workflow_id===void 0&&(s="workflow_id"))return b.errors=[{instancePath:t+"/path",schemaPath:"#/\
properties/path/required",keyword:"required",params:{missingProperty:s},message:"must have required property '"+
s+"'"}],!1;if(a.workflow_id!==void 0&&typeof a.workflow_id!="string")return b.errors=[{instancePath:t+"/path/w\
orkflow_id",schemaPath:"#/properties/path/properties/workflow_id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}else return b.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return b.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return b.errors=p,r===0}b.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const q=v;const w=j.default;function n(e,{instancePath:t="",parentData:f,parentDataProperty:y,rootData:u=e,dynamicAnchors:l={}}={}){
let p=null,r=0;const i=n.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),r===0)
if(e&&typeof e=="object"&&!Array.isArray(e)){let d;if(e.mime_type===void 0&&(d="mime_type")||e.byte_size===void 0&&
(d="byte_size"))return n.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:d},
message:"must have required property '"+d+"'"}],!1;if(e.mime_type!==void 0){let s=e.mime_type;const o=r;if(r===
o)if(typeof s=="string"){if(w(s)>128)return n.errors=[{instancePath:t+"/mime_type",schemaPath:"#/properties/mi\
me_type/maxLength",keyword:"maxLength",params:{limit:128},message:"must NOT have more than 128 characters"}],!1;
if(w(s)<1)return n.errors=[{instancePath:t+"/mime_type",schemaPath:"#/properties/mime_type/minLength",keyword:"\
minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return n.errors=[{instancePath:t+
"/mime_type",schemaPath:"#/properties/mime_type/type",keyword:"type",params:{type:"string"},message:"must be s\
tring"}],!1;var a=o===r}else var a=!0;if(a){if(e.byte_size!==void 0){let s=e.byte_size;const o=r;if(!(typeof s==
"number"&&!(s%1)&&!isNaN(s)&&isFinite(s)))return n.errors=[{instancePath:t+"/byte_size",schemaPath:"#/properti\
es/byte_size/type",keyword:"type",params:{type:"integer"},message:"must be integer"}],!1;if(r===o&&typeof s=="\
number"&&isFinite(s)&&(s<1||isNaN(s)))return n.errors=[{instancePath:t+"/byte_size",schemaPath:"#/properties/b\
yte_size/minimum",keyword:"minimum",params:{comparison:">=",limit:1},message:"must be >= 1"}],!1;var a=o===r}else
var a=!0;if(a){if(e.filename!==void 0){let s=e.filename;const o=r;if(r===o)if(typeof s=="string"){if(w(s)>255)
return n.errors=[{instancePath:t+"/filename",schemaPath:"#/properties/filename/maxLength",keyword:"maxLength",
params:{limit:255},message:"must NOT have more than 255 characters"}],!1;if(w(s)<1)return n.errors=[{instancePath:t+
"/filename",schemaPath:"#/properties/filename/minLength",keyword:"minLength",params:{limit:1},message:"must NO\
T have fewer than 1 characters"}],!1}else return n.errors=[{instancePath:t+"/filename",schemaPath:"#/propertie\
s/filename/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var a=o===r}else var a=!0;
if(a)if(e.metadata!==void 0){let s=e.metadata;const o=r;if(r===o&&!(s&&typeof s=="object"&&!Array.isArray(s)))
return n.errors=[{instancePath:t+"/metadata",schemaPath:"#/properties/metadata/type",keyword:"type",params:{type:"\
object"},message:"must be object"}],!1;var a=o===r}else var a=!0}}}else return n.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return n.errors=p,r===0}n.evaluated=
{props:{mime_type:!0,byte_size:!0,filename:!0,metadata:!0},dynamicProps:!1,dynamicItems:!1};function v(e,{instancePath:t="",
parentData:f,parentDataProperty:y,rootData:u=e,dynamicAnchors:l={}}={}){let p=null,r=0;const i=v.evaluated;return i.
dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),n(e,{instancePath:t,parentData:f,parentDataProperty:y,
rootData:u,dynamicAnchors:l})||(p=p===null?n.errors:p.concat(n.errors),r=p.length),v.errors=p,r===0}v.evaluated=
{props:{mime_type:!0,byte_size:!0,filename:!0,metadata:!0},dynamicProps:!1,dynamicItems:!1};const L=c;const P=/^(?:urn:uuid:)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;function c(e,{instancePath:t="",parentData:f,
parentDataProperty:y,rootData:u=e,dynamicAnchors:l={}}={}){let p=null,r=0;const i=c.evaluated;if(i.dynamicProps&&
(i.props=void 0),i.dynamicItems&&(i.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){if(e.path!==
void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(a)){let s;if(a.asset_id===void 0&&(s="a\
sset_id"))return c.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/required",keyword:"required",
params:{missingProperty:s},message:"must have required property '"+s+"'"}],!1;if(a.asset_id!==void 0){let o=a.
asset_id;const _=r;if(r===_&&r===_)if(typeof o=="string"){if(!P.test(o))return c.errors=[{instancePath:t+"/pat\
h/asset_id",schemaPath:"#/properties/path/properties/asset_id/format",keyword:"format",params:{format:"uuid"},
message:'must match format "uuid"'}],!1}else return c.errors=[{instancePath:t+"/path/asset_id",schemaPath:"#/p\
roperties/path/properties/asset_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}}else
return c.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type:"obje\
ct"},message:"must be object"}],!1}}else return c.errors=[{instancePath:t,schemaPath:"#/type",keyword:"type",params:{
type:"object"},message:"must be object"}],!1;return c.errors=p,r===0}c.evaluated={props:{path:!0},dynamicProps:!1,
dynamicItems:!1};const D=h;function h(e,{instancePath:t="",parentData:f,parentDataProperty:y,rootData:u=e,dynamicAnchors:l={}}={}){let p=null,
r=0;const i=h.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(
a)){let s;if(a.asset_id===void 0&&(s="asset_id"))return h.errors=[{instancePath:t+"/path",schemaPath:"#/proper\
ties/path/required",keyword:"required",params:{missingProperty:s},message:"must have required property '"+s+"'"}],
!1;if(a.asset_id!==void 0){let o=a.asset_id;const _=r;if(r===_&&r===_)if(typeof o=="string"){if(!P.test(o))return h.
errors=[{instancePath:t+"/path/asset_id",schemaPath:"#/properties/path/properties/asset_id/format",keyword:"fo\
rmat",params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return h.errors=[{instancePath:t+"/p\
ath/asset_id",schemaPath:"#/properties/path/properties/asset_id/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1}}else return h.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return h.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return h.errors=p,r===0}h.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const I=k;function m(e,{instancePath:t="",parentData:f,parentDataProperty:y,rootData:u=e,dynamicAnchors:l={}}={}){let p=null,
r=0;const i=m.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let d;if(e.workflow_id===void 0&&(d="workflow_id")||e.params===void 0&&(d="params"))
return m.errors=[{instancePath:t,schemaPath:"#/required",keyword:"required",params:{missingProperty:d},message:"\
must have required property '"+d+"'"}],!1;if(e.workflow_id!==void 0){let s=e.workflow_id;const o=r;if(r===o)if(typeof s==
"string"){if(w(s)<1)return m.errors=[{instancePath:t+"/workflow_id",schemaPath:"#/properties/workflow_id/minLe\
ngth",keyword:"minLength",params:{limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return m.
errors=[{instancePath:t+"/workflow_id",schemaPath:"#/properties/workflow_id/type",keyword:"type",params:{type:"\
string"},message:"must be string"}],!1;var a=o===r}else var a=!0;if(a){if(e.params!==void 0){let s=e.params;const o=r;
if(r===o&&!(s&&typeof s=="object"&&!Array.isArray(s)))return m.errors=[{instancePath:t+"/params",schemaPath:"#\
/properties/params/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var a=o===r}else var a=!0;
if(a)if(e.idempotency_key!==void 0){let s=e.idempotency_key;const o=r;if(r===o)if(typeof s=="string"){if(w(s)>
128)return m.errors=[{instancePath:t+"/idempotency_key",schemaPath:"#/properties/idempotency_key/maxLength",keyword:"\
maxLength",params:{limit:128},message:"must NOT have more than 128 characters"}],!1;if(w(s)<1)return m.errors=
[{instancePath:t+"/idempotency_key",schemaPath:"#/properties/idempotency_key/minLength",keyword:"minLength",params:{
limit:1},message:"must NOT have fewer than 1 characters"}],!1}else return m.errors=[{instancePath:t+"/idempote\
ncy_key",schemaPath:"#/properties/idempotency_key/type",keyword:"type",params:{type:"string"},message:"must be\
 string"}],!1;var a=o===r}else var a=!0}}else return m.errors=[{instancePath:t,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"},message:"must be object"}],!1;return m.errors=p,r===0}m.evaluated={props:{workflow_id:!0,
params:!0,idempotency_key:!0},dynamicProps:!1,dynamicItems:!1};function k(e,{instancePath:t="",parentData:f,parentDataProperty:y,
rootData:u=e,dynamicAnchors:l={}}={}){let p=null,r=0;const i=k.evaluated;return i.dynamicProps&&(i.props=void 0),
i.dynamicItems&&(i.items=void 0),m(e,{instancePath:t,parentData:f,parentDataProperty:y,rootData:u,dynamicAnchors:l})||
(p=p===null?m.errors:p.concat(m.errors),r=p.length),k.errors=p,r===0}k.evaluated={props:{workflow_id:!0,params:!0,
idempotency_key:!0},dynamicProps:!1,dynamicItems:!1};const z=g;function g(e,{instancePath:t="",parentData:f,parentDataProperty:y,rootData:u=e,dynamicAnchors:l={}}={}){let p=null,
r=0;const i=g.evaluated;if(i.dynamicProps&&(i.props=void 0),i.dynamicItems&&(i.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.path!==void 0){let a=e.path;if(r===r)if(a&&typeof a=="object"&&!Array.isArray(
a)){let s;if(a.job_id===void 0&&(s="job_id"))return g.errors=[{instancePath:t+"/path",schemaPath:"#/properties\
/path/required",keyword:"required",params:{missingProperty:s},message:"must have required property '"+s+"'"}],
!1;if(a.job_id!==void 0){let o=a.job_id;const _=r;if(r===_&&r===_)if(typeof o=="string"){if(!P.test(o))return g.
errors=[{instancePath:t+"/path/job_id",schemaPath:"#/properties/path/properties/job_id/format",keyword:"format",
params:{format:"uuid"},message:'must match format "uuid"'}],!1}else return g.errors=[{instancePath:t+"/path/jo\
b_id",schemaPath:"#/properties/path/properties/job_id/type",keyword:"type",params:{type:"string"},message:"mus\
t be string"}],!1}}else return g.errors=[{instancePath:t+"/path",schemaPath:"#/properties/path/type",keyword:"\
type",params:{type:"object"},message:"must be object"}],!1}}else return g.errors=[{instancePath:t,schemaPath:"\
#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return g.errors=p,r===0}g.evaluated=
{props:{path:!0},dynamicProps:!1,dynamicItems:!1};const $={getHealth:{},getCredits:{},listWorkflows:{},getWorkflowMetadata:{
parameters:A},listAssets:{},createAsset:{body:q},getAsset:{parameters:L},deleteAsset:{parameters:D},submitGeneration:{
body:I},getJob:{parameters:z}};export{$ as validators};
