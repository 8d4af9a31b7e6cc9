// Package devicemanagement_test uses the generated package as its users would.
package devicemanagement_test

import (
	"encoding/json"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/seed-8ef76b74/graphgen/out/devicemanagement"
)

// body returns a value that the documents allow in a create request.
func body() *devicemanagement.IosUpdateDeviceStatus {
	at := time.Date(2016, 12, 31, 23, 58, 44, 951_111_100, time.FixedZone("", -8*60*60))
	return &devicemanagement.IosUpdateDeviceStatus{
		ComplianceGracePeriodExpirationDateTime: at,
		DeviceDisplayName:                       "iPad of Ada",
		DeviceID:                                "d1",
		DeviceModel:                             "iPad 8",
		InstallStatus:                           devicemanagement.IosUpdatesInstallStatusSuccess,
		LastReportedDateTime:                    at,
		OSVersion:                               "14.6",
		Platform:                                new(int32(5)),
		Status:                                  devicemanagement.ComplianceStatusCompliant,
		UserID:                                  "u1",
		UserName:                                "Ada",
		UserPrincipalName:                       "ada@example.com",
	}
}

// encode returns the JSON of a value.
func encode(t *testing.T, v *devicemanagement.IosUpdateDeviceStatus) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// decode returns the value of a JSON text.
func decode(t *testing.T, text string) *devicemanagement.IosUpdateDeviceStatus {
	t.Helper()
	v := new(devicemanagement.IosUpdateDeviceStatus)
	if err := json.Unmarshal([]byte(text), v); err != nil {
		t.Fatal(err)
	}
	return v
}

func TestEncode_exactlyWhatWasSet(t *testing.T) {
	t.Parallel()
	const odata = `{"@odata.type":"#microsoft.graph.iosUpdateDeviceStatus"`
	tests := []struct {
		name string
		set  devicemanagement.IosUpdateDeviceStatus
		want string
	}{
		{"nothing", devicemanagement.IosUpdateDeviceStatus{}, odata + `}`},
		{"platform 0", devicemanagement.IosUpdateDeviceStatus{Platform: new(int32(0))}, odata + `,"platform":0}`},
		{"a name", devicemanagement.IosUpdateDeviceStatus{OSVersion: "14.6"}, odata + `,"osVersion":"14.6"}`},
	}
	for _, tt := range tests {
		if got := encode(t, &tt.set); got != tt.want {
			t.Errorf("%s: got %s, want %s", tt.name, got, tt.want)
		}
	}
}

func TestEncode_all(t *testing.T) {
	t.Parallel()
	const want = `{"@odata.type":"#microsoft.graph.iosUpdateDeviceStatus",` +
		`"complianceGracePeriodExpirationDateTime":"2016-12-31T23:58:44.9511111-08:00","deviceDisplayName":"iPad of Ada",` +
		`"deviceId":"d1","deviceModel":"iPad 8","installStatus":"success","lastReportedDateTime":"2016-12-31T23:58:44.9511111-08:00",` +
		`"osVersion":"14.6","platform":5,"status":"compliant","userId":"u1","userName":"Ada","userPrincipalName":"ada@example.com"}`
	if got := encode(t, body()); got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	if got := encode(t, decode(t, want)); got != want {
		t.Errorf("after a round trip %s", got)
	}
}

func TestTimestamp_withoutLoss(t *testing.T) {
	t.Parallel()
	for _, at := range []string{
		"2016-12-31T23:58:44Z", "2016-12-31T23:58:44.1Z", "2016-12-31T23:58:44.951111Z", "2016-12-31T23:58:44.9511111-08:00",
		"2016-12-31T23:58:44.123456789+05:45", "9999-12-31T23:59:59.999999999Z", "2016-02-29T00:00:00+14:00",
	} {
		text := `{"@odata.type":"#microsoft.graph.iosUpdateDeviceStatus","lastReportedDateTime":"` + at + `"}`
		if got := encode(t, decode(t, text)); got != text {
			t.Errorf("%s becomes %s", text, got)
		}
	}
}

func TestEnum_unknownSurvives(t *testing.T) {
	t.Parallel()
	const text = `{"@odata.type":"#microsoft.graph.iosUpdateDeviceStatus","installStatus":"unknownFutureValue","status":"Größe <1>"}`
	v := decode(t, text)
	if v.InstallStatus.IsKnown() || v.Status.IsKnown() {
		t.Error("a value that the documents do not list is known")
	}
	var b strings.Builder
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil || b.String() != text+"\n" {
		t.Errorf("got %s (%v), want %s", b.String(), err, text)
	}
}

func TestEnum_values(t *testing.T) {
	t.Parallel()
	install, compliance := devicemanagement.IosUpdatesInstallStatusValues(), devicemanagement.ComplianceStatusValues()
	if len(install) != 22 || install[0] != devicemanagement.IosUpdatesInstallStatusUpdateScanFailed || install[21] != "unknown" {
		t.Errorf("install statuses are %q", install)
	}
	if len(compliance) != 8 || compliance[0] != devicemanagement.ComplianceStatusUnknown || compliance[7] != "notAssigned" {
		t.Errorf("compliance statuses are %q", compliance)
	}
	for _, v := range install {
		if !v.IsKnown() {
			t.Errorf("%q is not known", v)
		}
	}
	install[0] = "changed"
	if slices.Contains(devicemanagement.IosUpdatesInstallStatusValues(), "changed") || !devicemanagement.IosUpdatesInstallStatusUpdateScanFailed.IsKnown() {
		t.Error("a caller can change the list of values")
	}
	for _, v := range []devicemanagement.ComplianceStatus{"", "Compliant", "compliant "} {
		if v.IsKnown() {
			t.Errorf("%q is known", v)
		}
	}
}

func TestResponse_accepted(t *testing.T) {
	t.Parallel()
	for _, odata := range []string{`"#microsoft.graph.iosUpdateDeviceStatus"`, `"#microsoft.graph.derived"`, `null`, `7`, `{}`} {
		v := decode(t, `{"@odata.type":`+odata+`,"@odata.context":"x","id":"i1","installStatus":null,"platform":null,"news":[1]}`)
		if v.ID != "i1" || v.Platform != nil {
			t.Errorf("@odata.type %s: decoded %+v", odata, v)
		}
		if err := v.Validate(); err != nil {
			t.Errorf("@odata.type %s: %v", odata, err)
		}
	}
}

func TestValidate_good(t *testing.T) {
	t.Parallel()
	if err := body().Validate(); err != nil {
		t.Error(err)
	}
	if err := body().ValidateCreate(); err != nil {
		t.Error(err)
	}
	if err := new(devicemanagement.IosUpdateDeviceStatus).Validate(); err != nil {
		t.Errorf("nothing is set: %v", err)
	}
}

func TestValidate_faults(t *testing.T) {
	t.Parallel()
	v := body()
	v.ID, v.InstallStatus = "i1", "melted"
	const source = "docs/v1.0/api/iosupdatedevicestatus-create.md:54"
	want := devicemanagement.ValidationErrors{{
		Path: "/installStatus", Rule: devicemanagement.RuleEnum, Message: `"melted" is not a documented value`, Source: source,
	}}
	var got devicemanagement.ValidationErrors
	if err := v.Validate(); !errors.As(err, &got) {
		t.Fatalf("got %v", err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestValidateCreate_allFaults(t *testing.T) {
	t.Parallel()
	v := devicemanagement.IosUpdateDeviceStatus{ID: "i1", Status: "odd"}
	var faults devicemanagement.ValidationErrors
	if err := v.ValidateCreate(); !errors.As(err, &faults) {
		t.Fatalf("got %v", err)
	}
	var got []string
	for _, f := range faults {
		got = append(got, f.Path+" "+string(f.Rule))
		if !strings.HasPrefix(f.Source, "docs/v1.0/api/iosupdatedevicestatus-create.md:") || f.Message == "" {
			t.Errorf("%s does not say what and why", f.Error())
		}
	}
	want := []string{
		"/id readOnly", "/complianceGracePeriodExpirationDateTime required", "/deviceDisplayName required", "/deviceId required",
		"/deviceModel required", "/installStatus required", "/lastReportedDateTime required", "/osVersion required",
		"/platform required", "/status enum", "/userId required", "/userName required", "/userPrincipalName required",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got:\n%s", diff)
	}
}

func TestValidateCreate_errorsAs(t *testing.T) {
	t.Parallel()
	v := body()
	v.DeviceID = ""
	var fault *devicemanagement.ValidationError
	if err := v.ValidateCreate(); !errors.As(err, &fault) || fault.Path != "/deviceId" || fault.Rule != devicemanagement.RuleRequired {
		t.Errorf("found %v", fault)
	}
}

//nolint:paralleltest // allocations are counted for the whole process
func TestValidate_allocations(t *testing.T) {
	v := body()
	allocs := testing.AllocsPerRun(100, func() {
		if v.Validate() != nil || v.ValidateCreate() != nil {
			t.Error("a good value has faults")
		}
	})
	if allocs != 0 {
		t.Errorf("%v allocations for a good value", allocs)
	}
}
