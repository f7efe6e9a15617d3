; The installer for one person: no administrator, nothing from a network.
; setup.exe /S installs without a word, /D=C:\path (the last argument) elsewhere;
; uninstall.exe /S takes everything away again, what the program keeps about the
; reader excepted.
; Defined on the command line: VERSION, NUMBERS, PROGRAM, PAPERS (a folder), ICON, OUTPUT.

Unicode true
SetCompressor /SOLID lzma
SetDateSave off
RequestExecutionLevel user
Name "Rutter"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\Rutter"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
ShowInstDetails nevershow
ShowUninstDetails nevershow

VIProductVersion "${NUMBERS}"
VIAddVersionKey "ProductName" "Rutter"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Rutter: installer"
VIAddVersionKey "CompanyName" "The Rutter authors"
VIAddVersionKey "LegalCopyright" "Copyright 2026 The Rutter authors, Apache License 2.0"

!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\Rutter"
!define CLASSES "Software\Classes"
!define PACK "Rutter.Pack"

!include MUI2.nsh
!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_FINISHPAGE_RUN "$INSTDIR\rutter.exe"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

LangString RUNNING ${LANG_ENGLISH} "Rutter is running. Close it and try again."
LangString RUNNING ${LANG_GERMAN} "Rutter läuft noch. Bitte beenden Sie es und versuchen Sie es noch einmal."
LangString KIND ${LANG_ENGLISH} "Rutter pack"
LangString KIND ${LANG_GERMAN} "Rutter-Paket"

; Tells the Explorer that icons and programs of files have changed.
!macro Refresh
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
!macroend

Section
  SetOutPath "$INSTDIR"
  SetOverwrite try
  ClearErrors
  File "/oname=rutter.exe" "${PROGRAM}"
  IfErrors 0 written
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
    SetErrorLevel 2
    Abort
  written:
  SetOverwrite on
  File "${PAPERS}\LICENSE.txt" "${PAPERS}\NOTICE.txt" "${PAPERS}\LICENSES.txt"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Rutter.lnk" "$INSTDIR\rutter.exe"

  WriteRegStr HKCU "${CLASSES}\.rutter" "" "${PACK}"
  WriteRegStr HKCU "${CLASSES}\.rutter" "Content Type" "application/vnd.rutter.pack+zip"
  WriteRegStr HKCU "${CLASSES}\.rutter\OpenWithProgids" "${PACK}" ""
  WriteRegStr HKCU "${CLASSES}\${PACK}" "" "$(KIND)"
  WriteRegStr HKCU "${CLASSES}\${PACK}\DefaultIcon" "" "$INSTDIR\rutter.exe,0"
  WriteRegStr HKCU "${CLASSES}\${PACK}\shell\open\command" "" '"$INSTDIR\rutter.exe" "%1"'

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Rutter"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\rutter.exe,0"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Rutter authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  !insertmacro Refresh
SectionEnd

Section "Uninstall"
  ClearErrors
  Delete "$INSTDIR\rutter.exe"
  IfErrors 0 gone
    MessageBox MB_OK|MB_ICONEXCLAMATION "$(RUNNING)" /SD IDOK
    SetErrorLevel 2
    Abort
  gone:
  Delete "$INSTDIR\LICENSE.txt"
  Delete "$INSTDIR\NOTICE.txt"
  Delete "$INSTDIR\LICENSES.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Rutter.lnk"

  ; Somebody may have given the files to another program meanwhile.
  ReadRegStr $0 HKCU "${CLASSES}\.rutter" ""
  StrCmp $0 "${PACK}" 0 +2
    DeleteRegValue HKCU "${CLASSES}\.rutter" ""
  DeleteRegValue HKCU "${CLASSES}\.rutter" "Content Type"
  DeleteRegValue HKCU "${CLASSES}\.rutter\OpenWithProgids" "${PACK}"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.rutter\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "${CLASSES}\.rutter"
  DeleteRegKey HKCU "${CLASSES}\${PACK}"
  DeleteRegKey HKCU "${UNINSTALL}"
  !insertmacro Refresh
SectionEnd
