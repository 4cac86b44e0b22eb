# SPDX-License-Identifier: GPL-3.0-or-later
# Headers of Qt and LibTorch that nearly every source includes, parsed once for each kind of target: a first build takes
# about two thirds of the time. A target that reuses another's must see these headers as the other did.

# lesiondesk_precompile(target HEADERS <core|ui|torch>...): target owns a set.
# lesiondesk_precompile(target REUSE owner): target takes the owner's.
function(lesiondesk_precompile target)
    if(NOT LESIONDESK_PRECOMPILED_HEADERS)
        return()
    endif()
    cmake_parse_arguments(P "" "REUSE" "HEADERS" ${ARGN})
    target_compile_options(${target} PRIVATE -fpch-preprocess) # what ccache wants
    if(P_REUSE)
        target_precompile_headers(${target} REUSE_FROM ${P_REUSE})
        return()
    endif()
    set(core <algorithm> <array> <cmath> <functional> <map> <memory> <optional> <string> <thread> <vector>
        <QByteArray> <QCoreApplication> <QDateTime> <QDir> <QFile> <QFileInfo> <QHash> <QJsonArray> <QJsonDocument>
        <QJsonObject> <QSet> <QSqlDatabase> <QSqlQuery> <QString> <QStringList>)
    set(ui <QAbstractTableModel> <QAction> <QApplication> <QCheckBox> <QComboBox> <QDialog> <QFormLayout> <QHeaderView>
        <QKeyEvent> <QLabel> <QLineEdit> <QLocale> <QMenu> <QPainter> <QPushButton> <QSettings> <QShortcut> <QSpinBox>
        <QSplitter> <QStackedWidget> <QTableView> <QTimer> <QToolButton> <QVBoxLayout> <QWidget>)
    # The narrow headers that nearly all of core/learning includes.
    set(torch <ATen/Parallel.h> <ATen/core/Generator.h> <torch/nn/module.h> <torch/nn/modules/batchnorm.h>
        <torch/nn/modules/conv.h> <torch/nn/modules/dropout.h> <torch/nn/modules/linear.h> <torch/optim/adam.h>
        <torch/utils.h>)
    foreach(kind ${P_HEADERS})
        target_precompile_headers(${target} PRIVATE ${${kind}})
    endforeach()
endfunction()
