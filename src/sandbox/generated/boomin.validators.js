// Generated from specs/boomin.yaml by `npm run generate`. Do not edit.
/* eslint-disable */
import q from"ajv-formats/dist/formats.js";const I=y;function y(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=y.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let i;if(e.scope===void 0&&(i="scope"))return y.errors=[{instancePath:o,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:i},message:"must have required property '"+i+"'"}],!1;if(e.
token!==void 0){const a=r;if(typeof e.token!="string")return y.errors=[{instancePath:o+"/token",schemaPath:"#/\
properties/token/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var t=a===r}else var t=!0;
if(t){if(e.scope!==void 0){const a=r;if(typeof e.scope!="string")return y.errors=[{instancePath:o+"/scope",schemaPath:"\
#/properties/scope/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var t=a===r}else var t=!0;
if(t){if(e.idempotency_key!==void 0){const a=r;if(typeof e.idempotency_key!="string")return y.errors=[{instancePath:o+
"/idempotency_key",schemaPath:"#/properties/idempotency_key/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var t=a===r}else var t=!0;if(t){if(e.data!==void 0){let a=e.data;const n=r;if(r===n&&!(a&&
typeof a=="object"&&!Array.isArray(a)))return y.errors=[{instancePath:o+"/data",schemaPath:"#/properties/data/\
type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;var t=n===r}else var t=!0;if(t)if(e.
object_id!==void 0){const a=r;if(typeof e.object_id!="string")return y.errors=[{instancePath:o+"/object_id",schemaPath:"\
#/properties/object_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var t=a===r}else
var t=!0}}}}else return y.errors=[{instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"\
must be object"}],!1;return y.errors=p,r===0}y.evaluated={props:{token:!0,scope:!0,idempotency_key:!0,data:!0,
object_id:!0},dynamicProps:!1,dynamicItems:!1};const T=g;function g(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=g.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.header!==void 0){let t=e.header;if(r===r)if(t&&typeof t=="object"&&!Array.isArray(
t)){if(t["idempotency-key"]!==void 0&&typeof t["idempotency-key"]!="string")return g.errors=[{instancePath:o+"\
/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1}else return g.errors=[{instancePath:o+"/header",schemaPath:"#/pro\
perties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return g.errors=
[{instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return g.
errors=p,r===0}g.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const x=d;const U=q.fullFormats["date-time"];function d(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,
dynamicAnchors:u={}}={}){let p=null,r=0;const s=d.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&
(s.items=void 0),r===0)if(e&&typeof e=="object"&&!Array.isArray(e)){let a;if(e.name===void 0&&(a="name")||e.scopes===
void 0&&(a="scopes"))return d.errors=[{instancePath:o,schemaPath:"#/required",keyword:"required",params:{missingProperty:a},
message:"must have required property '"+a+"'"}],!1;if(e.name!==void 0){const n=r;if(typeof e.name!="string")return d.
errors=[{instancePath:o+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var t=n===r}else var t=!0;if(t){if(e.scopes!==void 0){let n=e.scopes;const P=r;if(r===P)if(Array.
isArray(n)){var i=!0;const A=n.length;for(let w=0;w<A;w++){const D=r;if(typeof n[w]!="string")return d.errors=
[{instancePath:o+"/scopes/"+w,schemaPath:"#/properties/scopes/items/type",keyword:"type",params:{type:"string"},
message:"must be string"}],!1;var i=D===r;if(!i)break}}else return d.errors=[{instancePath:o+"/scopes",schemaPath:"\
#/properties/scopes/type",keyword:"type",params:{type:"array"},message:"must be array"}],!1;var t=P===r}else var t=!0;
if(t)if(e.expires_at!==void 0){let n=e.expires_at;const P=r;if(r===P&&r===P)if(typeof n=="string"){if(!U.validate(
n))return d.errors=[{instancePath:o+"/expires_at",schemaPath:"#/properties/expires_at/format",keyword:"format",
params:{format:"date-time"},message:'must match format "date-time"'}],!1}else return d.errors=[{instancePath:o+
"/expires_at",schemaPath:"#/properties/expires_at/type",keyword:"type",params:{type:"string"},message:"must be\
 string"}],!1;var t=P===r}else var t=!0}}else return d.errors=[{instancePath:o,schemaPath:"#/type",keyword:"ty\
pe",params:{type:"object"},message:"must be object"}],!1;return d.errors=p,r===0}d.evaluated={props:{name:!0,scopes:!0,
expires_at:!0},dynamicProps:!1,dynamicItems:!1};const E=h;function h(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=h.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let t;if(e.token_id===void 0&&(t="token_id"))return h.errors=[{instancePath:o,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:t},message:"must have required property '"+t+"'"}],!1;if(e.
token_id!==void 0&&typeof e.token_id!="string")return h.errors=[{instancePath:o+"/token_id",schemaPath:"#/prop\
erties/token_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else return h.errors=
[{instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return h.
errors=p,r===0}h.evaluated={props:{token_id:!0},dynamicProps:!1,dynamicItems:!1};const $=b;function b(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=b.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let t;if(e.token_id===void 0&&(t="token_id"))return b.errors=[{instancePath:o,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:t},message:"must have required property '"+t+"'"}],!1;if(e.
token_id!==void 0&&typeof e.token_id!="string")return b.errors=[{instancePath:o+"/token_id",schemaPath:"#/prop\
erties/token_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else return b.errors=
[{instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return b.
errors=p,r===0}b.evaluated={props:{token_id:!0},dynamicProps:!1,dynamicItems:!1};const S=j;function j(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=j.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.token!==void 0&&typeof e.token!="string")return j.errors=[{instancePath:o+"/\
token",schemaPath:"#/properties/token/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else
return j.errors=[{instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be ob\
ject"}],!1;return j.errors=p,r===0}j.evaluated={props:{token:!0},dynamicProps:!1,dynamicItems:!1};const N=k;function k(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=k.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.page!==void 0){let i=e.page;const a=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(
i)&&isFinite(i)))return k.errors=[{instancePath:o+"/page",schemaPath:"#/properties/page/type",keyword:"type",params:{
type:"integer"},message:"must be integer"}],!1;var t=a===r}else var t=!0;if(t)if(e.per_page!==void 0){let i=e.
per_page;const a=r;if(!(typeof i=="number"&&!(i%1)&&!isNaN(i)&&isFinite(i)))return k.errors=[{instancePath:o+"\
/per_page",schemaPath:"#/properties/per_page/type",keyword:"type",params:{type:"integer"},message:"must be int\
eger"}],!1;var t=a===r}else var t=!0}else return k.errors=[{instancePath:o,schemaPath:"#/type",keyword:"type",
params:{type:"object"},message:"must be object"}],!1;return k.errors=p,r===0}k.evaluated={props:{page:!0,per_page:!0},
dynamicProps:!1,dynamicItems:!1};const F=l;function l(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=l.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.type!==void 0){const i=r;if(typeof e.type!="string")return l.errors=[{instancePath:o+
"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;
var t=i===r}else var t=!0;if(t){if(e.caption!==void 0){const i=r;if(typeof e.caption!="string")return l.errors=
[{instancePath:o+"/caption",schemaPath:"#/properties/caption/type",keyword:"type",params:{type:"string"},message:"\
must be string"}],!1;var t=i===r}else var t=!0;if(t){if(e.production_id!==void 0){const i=r;if(typeof e.production_id!=
"string")return l.errors=[{instancePath:o+"/production_id",schemaPath:"#/properties/production_id/type",keyword:"\
type",params:{type:"string"},message:"must be string"}],!1;var t=i===r}else var t=!0;if(t)if(e.idempotency_key!==
void 0){const i=r;if(typeof e.idempotency_key!="string")return l.errors=[{instancePath:o+"/idempotency_key",schemaPath:"\
#/properties/idempotency_key/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1;var t=i===
r}else var t=!0}}}else return l.errors=[{instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"objec\
t"},message:"must be object"}],!1;return l.errors=p,r===0}l.evaluated={props:{type:!0,caption:!0,production_id:!0,
idempotency_key:!0},dynamicProps:!1,dynamicItems:!1};const z=v;function v(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=v.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){if(e.header!==void 0){let t=e.header;if(r===r)if(t&&typeof t=="object"&&!Array.isArray(
t)){if(t["idempotency-key"]!==void 0&&typeof t["idempotency-key"]!="string")return v.errors=[{instancePath:o+"\
/header/idempotency-key",schemaPath:"#/properties/header/properties/idempotency-key/type",keyword:"type",params:{
type:"string"},message:"must be string"}],!1}else return v.errors=[{instancePath:o+"/header",schemaPath:"#/pro\
perties/header/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1}}else return v.errors=
[{instancePath:o,schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return v.
errors=p,r===0}v.evaluated={props:{header:!0},dynamicProps:!1,dynamicItems:!1};const B=_;function _(e,{instancePath:o="",parentData:m,parentDataProperty:c,rootData:f=e,dynamicAnchors:u={}}={}){let p=null,
r=0;const s=_.evaluated;if(s.dynamicProps&&(s.props=void 0),s.dynamicItems&&(s.items=void 0),r===0)if(e&&typeof e==
"object"&&!Array.isArray(e)){let t;if(e.unit_id===void 0&&(t="unit_id"))return _.errors=[{instancePath:o,schemaPath:"\
#/required",keyword:"required",params:{missingProperty:t},message:"must have required property '"+t+"'"}],!1;if(e.
unit_id!==void 0&&typeof e.unit_id!="string")return _.errors=[{instancePath:o+"/unit_id",schemaPath:"#/propert\
ies/unit_id/type",keyword:"type",params:{type:"string"},message:"must be string"}],!1}else return _.errors=[{instancePath:o,
schemaPath:"#/type",keyword:"type",params:{type:"object"},message:"must be object"}],!1;return _.errors=p,r===
0}_.evaluated={props:{unit_id:!0},dynamicProps:!1,dynamicItems:!1};const G={listScopes:{},executeScope:{body:I,
parameters:T},listPlatformTokens:{},createPlatformToken:{body:x},revokePlatformToken:{body:E},rotatePlatformToken:{
body:$},smokeTestToken:{body:S},listUnits:{body:N},createUnit:{body:F,parameters:z},deleteUnit:{body:B}};export{G as validators};
