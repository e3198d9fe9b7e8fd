@echo off
rem Finds a JDK, builds the jar on first use in a checkout, and runs it. For Windows; see `couplint` beside it.
rem No delayed expansion: it would eat exclamation marks of arguments.
setlocal
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "java=%JAVA_HOME%\bin\java.exe"
set "jar=%here%couplint.jar"
if not exist "%here%pom.xml" goto find
set "jar=%here%target\couplint.jar"
if exist "%jar%" goto run
where /q mvn
if errorlevel 1 (
  echo couplint: no Maven found: it is needed to build couplint once 1>&2
  exit /b 2
)
echo couplint: building it first ^(once^) 1>&2
call mvn -q -B -f "%here%pom.xml" -Dquick -Dmaven.test.skip=true package 1>&2
if errorlevel 1 (
  echo couplint: the build failed 1>&2
  exit /b 2
)
:find
if not exist "%jar%" (
  echo couplint: "%jar%" is missing: it belongs beside the launcher 1>&2
  exit /b 2
)
:run
set "COUPLINT_LAUNCHER=%~f0"
"%java%" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss16m -Xmn48m -Xmx1g ^
  -Xlog:disable -Xlog:all=error:stderr %COUPLINT_JAVA_OPTS% -Dcouplint.launched=true ^
  -cp "%jar%" io.github.couplint.cli.Main %*
set "code=%errorlevel%"
if "%code%"=="9009" (
  echo couplint: no Java found: set JAVA_HOME to a JDK, 17 or later 1>&2
  exit /b 2
)
rem a JVM that does not come up ends with 1, which would read as a failed gate
if "%code%"=="1" (
  echo couplint: Java did not start it; Java 17 or later is needed 1>&2
  exit /b 70
)
if "%code%"=="101" exit /b 1
exit /b %code%
