// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/ReportDialog.h"

#include "core/learning/TorchVersion.h"
#include "print/PdfWriter.h"
#include "ui/shell/JobEnd.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QDesktopServices>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

ReportDialog::ReportDialog(PageContext &context, std::vector<RunId> runs, QWidget *parent)
    : QDialog(parent), m_context(context), m_runs(std::move(runs)), m_format(new QComboBox(this)),
      m_language(new QComboBox(this)), m_labels(new QComboBox(this)),
      m_pictures(new QCheckBox(tr("&Photographs of the worst errors"), this)),
      m_path(new QLineEdit(this)), m_choose(new QPushButton(tr("C&hoose…"), this)),
      m_write(new QPushButton(tr("&Write report"), this))
{
    setObjectName(u"reportDialog"_s);
    setWindowTitle(tr("Report"));
    m_format->setObjectName(u"reportFormat"_s);
    m_format->setToolTip(tr("One file for the screen, one for paper, or a folder of tables"));
    m_format->addItem(tr("PDF, to print and send"), static_cast<int>(ReportFormat::Pdf));
    m_format->addItem(tr("HTML, one file for the browser"), static_cast<int>(ReportFormat::Html));
    m_format->addItem(tr("CSV, a folder of tables"), static_cast<int>(ReportFormat::Csv));
    m_language->setObjectName(u"reportLanguage"_s);
    m_language->setToolTip(tr("The language of the report, whatever the window speaks"));
    m_language->addItem(u"English"_s, static_cast<int>(ReportLanguage::English));
    m_language->addItem(u"Português"_s, static_cast<int>(ReportLanguage::Portuguese));
    if (QLocale().language() == QLocale::Portuguese)
        m_language->setCurrentIndex(1);
    m_labels->setObjectName(u"reportLabels"_s);
    m_labels->setToolTip(tr("What the predictions are compared with"));
    m_labels->addItem(tr("as recorded"), static_cast<int>(LabelBasis::Recorded));
    m_labels->addItem(tr("as validated in closed rounds"), static_cast<int>(LabelBasis::Validated));
    m_pictures->setObjectName(u"reportPictures"_s);
    m_pictures->setToolTip(tr("Small, without names and metadata; leave them out where the report "
                              "goes to people who may not see patients' pictures"));
    m_pictures->setChecked(true);
    m_path->setObjectName(u"reportPath"_s);
    m_path->setToolTip(tr("The file to write; for CSV, the folder"));
    m_choose->setObjectName(u"reportChoose"_s);
    m_choose->setToolTip(tr("Choose where to write the report to"));
    m_choose->setAutoDefault(false);
    m_write->setObjectName(u"reportWrite"_s);
    m_write->setToolTip(tr("Write the report in the background (Enter)"));
    m_write->setDefault(true);
    buildLayout();

    connect(m_choose, &QPushButton::clicked, this, &ReportDialog::choosePath);
    connect(m_write, &QPushButton::clicked, this, &ReportDialog::write);
    connect(m_path, &QLineEdit::textChanged, this, [this](const QString &path) {
        m_write->setEnabled(!path.trimmed().isEmpty() && !m_runs.empty());
    });
    // A path that was chosen for one format keeps its name in another.
    connect(m_format, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_path->text().isEmpty())
            setPath(m_path->text());
    });
    m_write->setEnabled(false);
}

void ReportDialog::buildLayout()
{
    QStringList numbers;
    for (const RunId run : m_runs)
        numbers.append(QString::number(run.value));
    auto *about =
        new QLabel(m_runs.size() > 1 ? tr("On the runs %1. The first is compared with each other.")
                                           .arg(numbers.join(u", "_s))
                                     : tr("On run %1.").arg(numbers.join(u", "_s)),
                   this);
    about->setObjectName(u"reportAbout"_s);
    about->setWordWrap(true);
    auto *place = new QHBoxLayout;
    place->addWidget(m_path, 1);
    place->addWidget(m_choose);
    auto *form = new QFormLayout;
    form->addRow(tr("&Format"), m_format);
    form->addRow(tr("&Language"), m_language);
    form->addRow(tr("La&bels"), m_labels);
    form->addRow(QString(), m_pictures);
    auto *placeLabel = new QLabel(tr("Write &to"), this);
    placeLabel->setBuddy(m_path);
    form->addRow(placeLabel, place);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->addButton(m_write, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addLayout(form);
    layout->addStretch();
    layout->addWidget(buttons);
    setMinimumWidth(520);
}

ReportFormat ReportDialog::format() const
{
    return static_cast<ReportFormat>(m_format->currentData().toInt());
}

void ReportDialog::choosePath()
{
    const QString suggestion =
        m_path->text().isEmpty() ? tr("report") + u'.' + reportFormatKey(format()) : m_path->text();
    const QString filter = format() == ReportFormat::Pdf    ? tr("PDF (*.pdf)")
                           : format() == ReportFormat::Html ? tr("HTML (*.html)")
                                                            : QString();
    const QString path =
        m_context.prompts.saveFile(this, tr("Write the report to"), suggestion, filter);
    if (!path.isEmpty())
        setPath(path);
}

void ReportDialog::setPath(const QString &path)
{
    QString stem = path;
    for (const QString &ending : {u".pdf"_s, u".html"_s, u".csv"_s}) {
        if (stem.endsWith(ending, Qt::CaseInsensitive))
            stem.chop(ending.size());
    }
    m_path->setText(format() == ReportFormat::Csv ? stem : stem + u'.' + reportFormatKey(format()));
}

ReportRequest ReportDialog::request() const
{
    ReportRequest request;
    request.runs = m_runs;
    request.language = static_cast<ReportLanguage>(m_language->currentData().toInt());
    request.labels = static_cast<LabelBasis>(m_labels->currentData().toInt());
    request.pictures = m_pictures->isChecked();
    request.versions = {QCoreApplication::applicationVersion(), libTorchVersion()};
    return request;
}

void ReportDialog::write()
{
    const QString path = QFileInfo(m_path->text().trimmed()).absoluteFilePath();
    const int job = m_context.jobs.submit(
        JobLane::Files, tr("Write report"),
        [paths = m_context.project.paths(), request = request(), format = format(),
         path](Feedback &feedback) -> Result<void> {
            LD_TRY_ASSIGN(const auto database,
                          Database::open(paths.databaseFile(), Database::Mode::ReadOnly));
            LD_TRY(writeReport(*database, paths, request, format, path, reportPdf, SystemClock(),
                               feedback));
            return {};
        });
    const QString folder = QFileInfo(path).absolutePath();
    announceEnd(m_context, job, tr("Report"),
                {tr("Report written to %1").arg(QDir::toNativeSeparators(path)), tr("Open folder"),
                 [folder] { QDesktopServices::openUrl(QUrl::fromLocalFile(folder)); }});
    accept();
}

void showReportDialog(PageContext &context, const std::vector<RunId> &runs, QWidget *parent)
{
    auto *dialog = new ReportDialog(context, runs, parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace lesiondesk
