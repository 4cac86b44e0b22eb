// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/learning/WeightsDialog.h"

#include "ui/learning/WeightsModel.h"
#include "ui/shell/Prompts.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace lesiondesk
{

WeightsDialog::WeightsDialog(Prompts &prompts, QWidget *parent)
    : QDialog(parent), m_prompts(prompts), m_catalogue(WeightsCatalogue::builtIn()),
      m_model(new WeightsModel(m_catalogue.files, this)), m_table(new QTableView(this)),
      m_source(new QLabel(this)), m_verdict(new QLabel(this)), m_progress(new QProgressBar(this)),
      m_check(new QPushButton(tr("&Check a file…"), this)),
      m_use(new QPushButton(tr("&Use this file"), this))
{
    setObjectName(u"weightsDialog"_s);
    setWindowTitle(tr("ImageNet weights"));
    resize(940, 560);
    m_table->setObjectName(u"weightsTable"_s);
    m_table->setAccessibleName(tr("Known weights files"));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(WeightsModel::Name, QHeaderView::Stretch);
    m_source->setObjectName(u"weightsSource"_s);
    m_source->setTextFormat(Qt::PlainText);
    m_source->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_source->setWordWrap(true);
    m_source->setToolTip(tr("To be fetched with a browser: this program opens no connection"));
    m_verdict->setObjectName(u"weightsVerdict"_s);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_verdict->setWordWrap(true);
    m_progress->setObjectName(u"weightsProgress"_s);
    m_progress->setRange(0, 0);
    m_progress->hide();
    m_check->setObjectName(u"checkWeights"_s);
    m_check->setToolTip(tr("Say what a weights file is and whether it is whole"));
    m_check->setAutoDefault(false);
    m_use->setObjectName(u"useWeights"_s);
    m_use->setToolTip(tr("Train from the file that was checked"));
    m_use->setEnabled(false);
    buildLayout();

    connect(m_check, &QPushButton::clicked, this, &WeightsDialog::chooseFile);
    connect(m_use, &QPushButton::clicked, this, &WeightsDialog::use);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &WeightsDialog::showSource);
    m_table->selectRow(0);
    m_verdict->setText(tr("No file was checked yet."));
}

void WeightsDialog::buildLayout()
{
    auto *about = new QLabel(
        tr("Fetch a file with a browser, then check it here: this program opens no connection. "
           "The licence is the one that the publisher gives the file; the pictures of ImageNet "
           "themselves are for non-commercial research and education."),
        this);
    about->setObjectName(u"weightsNote"_s);
    about->setTextFormat(Qt::PlainText);
    about->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(this);
    buttons->addButton(m_check, QDialogButtonBox::ActionRole);
    buttons->addButton(m_use, QDialogButtonBox::AcceptRole);
    QPushButton *close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setObjectName(u"closeWeights"_s);
    close->setToolTip(tr("Choose nothing (Esc)"));
    close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(about);
    layout->addWidget(m_table, 1);
    layout->addWidget(m_source);
    layout->addWidget(m_verdict);
    layout->addWidget(m_progress);
    layout->addWidget(buttons);
}

void WeightsDialog::showSource()
{
    const int row = m_table->currentIndex().row();
    if (row < 0)
        return;
    const KnownWeights &known = m_model->at(row);
    m_source->setText(
        known.sha256.isEmpty()
            ? tr("To be had at %1").arg(known.url)
            : tr("To be had at %1\nSHA-256 %2")
                  .arg(known.url, known.hasFullHash() ? known.sha256 : known.sha256 + u"…"_s));
}

void WeightsDialog::chooseFile()
{
    const QString path = m_prompts.openFile(this, tr("Check a weights file"),
                                            tr("Weights (*.safetensors *.pth *.pt *.bin)"));
    if (!path.isEmpty())
        checkFile(path);
}

void WeightsDialog::checkFile(const QString &path)
{
    m_usable.clear();
    m_use->setEnabled(false);
    m_model->setMarked(-1);
    m_verdict->setStyleSheet(QString());
    m_verdict->setText(tr("Checking %1…").arg(QFileInfo(path).fileName()));
    m_progress->show();
    m_task.start([path, catalogue = m_catalogue](
                     Feedback &feedback) { return checkWeightsFile(path, catalogue, feedback); },
                 [this](const Result<WeightsCheck> &check) { showVerdict(check); });
}

void WeightsDialog::showVerdict(const Result<WeightsCheck> &check)
{
    m_progress->hide();
    const bool good = check && check->canBeUsed();
    // Never by colour alone: the first word says it too.
    const QString message = check ? check->message : check.error().message;
    m_verdict->setText(good ? tr("Usable: %1").arg(message) : tr("Not usable: %1").arg(message));
    m_verdict->setStyleSheet(good ? u"font-weight: bold"_s
                                  : u"color: #D55E00; font-weight: bold"_s);
    if (check && check->known) {
        const int row = m_model->rowOf(*check->known);
        m_table->selectRow(row);
        m_model->setMarked(good ? row : -1);
    }
    if (!good)
        return;
    m_usable = check->file;
    m_use->setEnabled(true);
    m_use->setDefault(true);
    m_use->setFocus();
}

void WeightsDialog::use()
{
    Q_EMIT useRequested(m_usable);
    accept();
}

} // namespace lesiondesk
