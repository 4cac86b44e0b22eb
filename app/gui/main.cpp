// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/gui/Languages.h"
#include "app/gui/PageFactory.h"
#include "app/gui/Shots.h"
#include "core/base/Clock.h"
#include "core/base/Files.h"
#include "core/base/PassiveWaiting.h"
#include "core/project/Project.h"
#include "ui/shell/DialogPrompts.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/Theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTemporaryDir>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;
using namespace lesiondesk;

namespace
{

bool given(int argc, char **argv, const char *option)
{
    for (int k = 1; k < argc; ++k) {
        if (std::strcmp(argv[k], option) == 0)
            return true;
    }
    return false;
}

int report(const Result<void> &result)
{
    if (!result)
        std::fprintf(stderr, "%s\n", qPrintable(result.error().message));
    return result ? 0 : 1;
}

/// On a sample project where the program can draw one, else on an empty one.
int selfTest()
{
    const SystemClock clock;
    const QTemporaryDir scratch;
    const QString folder = scratch.filePath(u"SelfTest.lesion"_s);
    if (const auto make = allParts().makeSample) {
        Feedback feedback;
        if (const auto made = make(folder, clock, feedback); !made)
            return report(made);
    } else if (const auto made = Project::create(folder, clock); !made) {
        return report(made.error());
    }
    return report(runSelfTest(folder, clock));
}

} // namespace

int main(int argc, char **argv)
{
    waitPassively(argv);
    keepNewFilesPrivate();
    const bool unattended = given(argc, argv, "--shots") || given(argc, argv, "--self-test");
    if (unattended && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QCoreApplication::setOrganizationName(u"LesionDesk"_s);
    // What nobody watches must not change what the user's window remembers.
    QCoreApplication::setApplicationName(unattended ? u"lesiondesk-unattended"_s : u"lesiondesk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(LESIONDESK_VERSION));
    QGuiApplication::setApplicationDisplayName(u"LesionDesk"_s);
    QGuiApplication::setDesktopFileName(u"lesiondesk"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/lesiondesk.svg"_s));

    QCommandLineParser parser;
    parser.setApplicationDescription(
        QCoreApplication::translate("main", "Workstation for sets of skin-lesion images"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption shots(
        u"shots"_s, QCoreApplication::translate("main", "Write a picture of every page to DIR."),
        u"DIR"_s);
    const QCommandLineOption test(u"self-test"_s,
                                  QCoreApplication::translate("main", "Open every page and quit."));
    const QCommandLineOption language(
        u"language"_s, QCoreApplication::translate("main", "Language of the window: en, pt_PT …"),
        u"CODE"_s);
    parser.addOptions({shots, test, language});
    parser.addPositionalArgument(
        u"PROJECT"_s, QCoreApplication::translate("main", "Project folder NAME.lesion to open."),
        u"[PROJECT]"_s);
    parser.process(application);
    installLanguage(application, parser.value(language));
    applyTheme(application, storedAppearance());

    const QStringList projects = parser.positionalArguments();
    if (parser.isSet(test))
        return selfTest();
    const SystemClock clock;
    if (parser.isSet(shots)) {
        if (projects.size() != 1) {
            std::fprintf(stderr, "lesiondesk --shots DIR NAME.lesion\n");
            return 2;
        }
        return report(writeShots(application, projects[0], parser.value(shots), clock));
    }
    DialogPrompts prompts;
    MainWindow window(clock, prompts, allParts());
    window.show();
    if (!projects.isEmpty())
        window.openProject(projects[0]);
    return QApplication::exec();
}
