@echo off
rem Finds a JDK, builds the jar on first use in a checkout, and runs it. The launcher for Windows; see `couplint`.
setlocal enabledelayedexpansion
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "jar=%here%couplint.jar"
if exist "%here%pom.xml" (
  set "jar=%here%target\couplint.jar"
  if not exist "!jar!" (
    echo couplint: building it first ^(once^) 1>&2
    call mvn -q -B -f "%here%pom.xml" -Dquick -Dmaven.test.skip=true package 1>&2
    if errorlevel 1 (
      echo couplint: the build failed 1>&2
      exit /b 2
    )
  )
)
if not exist "%jar%" (
  echo couplint: %jar% is missing: it belongs beside the launcher 1>&2
  exit /b 2
)
set "COUPLINT_LAUNCHER=%~f0"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss16m -Xmn48m -Xmx1g ^
  %COUPLINT_JAVA_OPTS% -Dcouplint.launched=true -cp "%jar%" io.github.couplint.cli.Main %*
rem a JVM that does not come up ends with 1, which would read as a failed gate
set "code=%errorlevel%"
if "%code%"=="1" exit /b 70
if "%code%"=="101" exit /b 1
exit /b %code%
