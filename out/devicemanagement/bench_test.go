package devicemanagement_test

import (
	"testing"

	"github.com/seed-8ef76b74/graphgen/out/devicemanagement"
)

func BenchmarkValidateCreate_valid(b *testing.B) {
	b.ReportAllocs()
	v := body()
	for b.Loop() {
		if err := v.ValidateCreate(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkValidateCreate_threeFaults(b *testing.B) {
	b.ReportAllocs()
	v := body()
	v.ID, v.DeviceID, v.InstallStatus = "x", "", "melted"
	for b.Loop() {
		if v.ValidateCreate() == nil {
			b.Fatal("no faults")
		}
	}
}

func BenchmarkValidate_valid(b *testing.B) {
	b.ReportAllocs()
	v := body()
	for b.Loop() {
		if err := v.Validate(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkValidateCreate_byHand is the floor: what a person would write for a good value and nothing else.
func BenchmarkValidateCreate_byHand(b *testing.B) {
	v := body()
	for b.Loop() {
		if !goodByHand(v) {
			b.Fatal("a good value has faults")
		}
	}
}

// goodByHand reports whether a value may be created, with a switch for each enum.
func goodByHand(v *devicemanagement.IosUpdateDeviceStatus) bool {
	switch v.InstallStatus {
	case "updateScanFailed", "deviceOsHigherThanDesiredOsVersion", "updateError", "sharedDeviceUserLoggedInError",
		"notSupportedOperation", "installFailed", "installPhoneCallInProgress", "installInsufficientPower",
		"installInsufficientSpace", "installing", "downloadInsufficientNetwork", "downloadInsufficientPower",
		"downloadInsufficientSpace", "downloadRequiresComputer", "downloadFailed", "downloading", "timeout",
		"mdmClientCrashed", "success", "available", "idle", "unknown":
	default:
		return false
	}
	switch v.Status {
	case "unknown", "notApplicable", "compliant", "remediated", "nonCompliant", "error", "conflict", "notAssigned":
	default:
		return false
	}
	return v.ID == "" && !v.ComplianceGracePeriodExpirationDateTime.IsZero() && v.DeviceDisplayName != "" &&
		v.DeviceID != "" && v.DeviceModel != "" && !v.LastReportedDateTime.IsZero() && v.OSVersion != "" &&
		v.Platform != nil && v.UserID != "" && v.UserName != "" && v.UserPrincipalName != ""
}
